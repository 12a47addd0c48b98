package load

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

// A Work says what a task does. It is a flag.Value.
type Work struct {
	Kind   Kind
	Mean   time.Duration
	Random bool          // exponentially distributed; otherwise each task takes Mean
	More   time.Duration // how much longer each task takes than the one before
}

// A Kind is how a task spends its time.
type Kind int

const (
	CPU     Kind = iota // it computes
	Syscall             // it is in the kernel, and its thread with it
	Net                 // it waits for the network
)

var kinds = []string{"cpu", "syscall", "net"}

// String returns w in the form that Set reads.
func (w *Work) String() string {
	about := ""
	if w.Random {
		about = "~"
	}
	s := kinds[w.Kind] + ":" + about + w.Mean.String()
	if w.More > 0 {
		s += "+" + w.More.String()
	}
	return s
}

// Set reads "cpu:50us", "net:~1ms", "net:1ms+20us" and the like.
func (w *Work) Set(s string) error {
	kind, span, _ := strings.Cut(s, ":")
	k := slices.Index(kinds, kind)
	span, random := strings.CutPrefix(span, "~")
	more := "0"
	if i := strings.IndexByte(span[min(1, len(span)):], '+'); i >= 0 { // the first byte may be a sign
		span, more = span[:i+1], span[i+2:]
	}
	mean, err1 := time.ParseDuration(span)
	step, err2 := time.ParseDuration(more)
	if k < 0 || err1 != nil || err2 != nil || mean < 0 || step < 0 {
		return fmt.Errorf("want kind:time, such as cpu:50us, net:~1ms or net:1ms+20us; the kinds are cpu, syscall and net")
	}
	*w = Work{Kind(k), mean, random, step}
	return nil
}

// longest is the longest time of a task: 146 years.
const longest = 1 << 62

// takes returns how long task i takes.
func (w *Work) takes(i int) time.Duration {
	d := float64(w.Mean) + float64(i)*float64(w.More)
	if w.Random {
		d *= rand.ExpFloat64()
	}
	return time.Duration(min(d, longest))
}

// draw returns the work of task i.
func (w *Work) draw(i int) func() {
	d := w.takes(i)
	switch w.Kind {
	case Syscall:
		return func() { work.Syscall(d) }
	case Net:
		return func() { work.Net(d) }
	}
	return func() { work.CPU(d) }
}
