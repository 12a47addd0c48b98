package pprof

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"
)

// stacks returns the frames of all goroutines, each after how many they are.
func stacks() []uintptr

// goroutineStacks returns the frames of each goroutine.
func goroutineStacks() (each [][]uintptr) {
	for all := stacks(); len(all) > 0; {
		n := all[0] + 1
		each = append(each, all[1:n])
		all = all[n:]
	}
	return each
}

// writeTracebacks writes the stacks as a crash shows them.
func writeTracebacks(w io.Writer) error {
	for size := 1 << 20; ; size *= 2 {
		buf := make([]byte, size)
		if n := runtime.Stack(buf, true); n < size || size >= 64<<20 {
			_, err := w.Write(buf[:n])
			return err
		}
	}
}

// counted is a stack and how many goroutines have it.
type counted struct {
	key   string
	stack []uintptr
	n     int
}

// countStacks returns the different stacks, the most frequent ones first, and those
// that are as frequent by their program counters.
func countStacks(each [][]uintptr) []*counted {
	byKey := map[string]*counted{}
	var all []*counted
	for _, s := range each {
		key := "@"
		for _, pc := range s {
			key += fmt.Sprintf(" %#x", pc)
		}
		c := byKey[key]
		if c == nil {
			c = &counted{key: key, stack: s}
			byKey[key] = c
			all = append(all, c)
		}
		c.n++
	}
	slices.SortFunc(all, func(a, b *counted) int {
		if a.n != b.n {
			return b.n - a.n
		}
		return strings.Compare(a.key, b.key)
	})
	return all
}

// writeCounts writes each stack once, with its number. Mirrors printCountProfile.
func writeCounts(w io.Writer, name string, each [][]uintptr) error {
	tw := tabwriter.NewWriter(w, 1, 8, 1, '\t', 0)
	fmt.Fprintf(tw, "%s profile: total %d\n", name, len(each))
	for _, c := range countStacks(each) {
		fmt.Fprintf(tw, "%d %s\n", c.n, c.key)
		if !writeFrames(tw, c.stack, false) {
			writeFrames(tw, c.stack, true)
		}
		fmt.Fprintf(tw, "\n")
	}
	return tw.Flush()
}

// writeFrames writes the frames of a stack, those of the runtime at its top only if
// all are asked for, and reports whether there was one. Mirrors printStackRecord.
func writeFrames(w io.Writer, stack []uintptr, all bool) bool {
	frames := runtime.CallersFrames(stack)
	for more := true; more; {
		var f runtime.Frame
		f, more = frames.Next()
		if f.Function == "runtime.goexit" || !all && strings.HasPrefix(f.Function, "runtime.") {
			continue
		}
		all = true
		fmt.Fprintf(w, "#\t%#x\t%s+%#x\t%s:%d\n", f.PC, f.Function, f.PC-f.Entry, f.File, f.Line)
	}
	return all
}
