package main

import (
	"fmt"
	"math"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"github.com/gmpsim/gmpsim/lang"
)

// memory is the flag --memory: how much of the host's memory a program may have; 0 is not
// given.
type memory uint64

const (
	leastMemory = 64 << 20 // gmpsim and a loaded program take half of that
	noMemory    = math.MaxInt64
)

// declare adds the flag.
func (v *memory) declare(f *pflag.FlagSet) {
	f.Var(v, "memory", "how much memory of this host the program may have, such as 500MB, 2GB or none "+
		"(default half of what the host, its container or ulimit has)")
}

// memoryUnits are the units of a size; those that others end with come last.
var memoryUnits = []struct {
	name  string
	bytes float64
}{{"KB", 1 << 10}, {"MB", 1 << 20}, {"GB", 1 << 30}, {"TB", 1 << 40}}

func (v *memory) Set(s string) error {
	if s == "none" {
		*v = noMemory
		return nil
	}
	wrong := fmt.Errorf("want none, or at least %s, such as 500MB or 2GB", sizeOf(leastMemory))
	digits := strings.TrimRight(strings.ToUpper(s), "KMGTIB")
	unit := strings.ReplaceAll(strings.ToUpper(s)[len(digits):], "I", "")
	n, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return wrong
	}
	for _, u := range memoryUnits {
		if n := n * u.bytes; (unit == u.name || unit == u.name[:1]) && n >= leastMemory && n < noMemory {
			*v = memory(n)
			return nil
		}
	}
	return wrong
}

func (v *memory) String() string {
	switch *v {
	case 0:
		return ""
	case noMemory:
		return "none"
	}
	return strings.ReplaceAll(sizeOf(uint64(*v)), " ", "")
}

func (v *memory) Type() string { return "SIZE" }

// limit returns how many bytes a program may have. The host's collector works harder
// before so much is in use: a program ends for what it holds, not for what it dropped.
func (v memory) limit() (uint64, error) {
	host := hostMemory()
	if err := host.enough(); err != nil {
		return 0, err
	}
	if v == 0 {
		v = memory(max(leastMemory, host.bytes/2))
	}
	debug.SetMemoryLimit(int64(min(v, noMemory/2) / 4 * 5))
	return uint64(v), nil
}

// sizeOf writes a size.
func sizeOf(bytes uint64) string {
	u := memoryUnits[0]
	for _, next := range memoryUnits[1:] {
		if float64(bytes) >= next.bytes {
			u = next
		}
	}
	if n := float64(bytes) / u.bytes; n < 10 {
		return strings.TrimSuffix(strconv.FormatFloat(n, 'f', 1, 64), ".0") + " " + u.name
	}
	return strconv.FormatFloat(float64(bytes)/u.bytes, 'f', 0, 64) + " " + u.name
}

// exhausted says that the program wanted more memory than it may have, and what held that.
// It reports whether that was so.
func (a *app) exhausted(proc *lang.Process) bool {
	e := proc.Exhausted()
	if e == nil {
		return false
	}
	wanted := "the program wanted more than the " + sizeOf(e.Limit) + " of memory that it may have"
	if e.Asked > e.Limit/4 {
		wanted = "the program asked for " + sizeOf(e.Asked) + " of memory at once; it may have " + sizeOf(e.Limit) + " in all"
	}
	fmt.Fprintf(a.stderr, "gmpsim: %s\n%s        --memory SIZE lets it have more\n", wanted, holders(e))
	return true
}

// holders names what holds most of the memory.
func holders(e *lang.Exhaustion) string {
	var most []string
	for _, h := range e.Held {
		if len(most) == 3 || h.Bytes < e.Limit/20 {
			break
		}
		what := h.What
		if h.Count > 1 {
			what = strings.Replace(what, "of ", "of "+strconv.Itoa(h.Count)+" ", 1)
		}
		most = append(most, what+" "+sizeOf(h.Bytes))
	}
	if len(most) == 0 {
		return ""
	}
	return "        most is held by " + strings.Join(most, ", ") + "\n"
}
