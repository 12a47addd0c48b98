// Package pprof counts threads and goroutines, and writes the stacks of the goroutines.
// There is nothing else to profile in a simulation.
package pprof

import (
	"fmt"
	"io"
	"maps"
	_ "os" // as the real package does: what is linked decides the boot state
	"slices"
	"strings"
)

// A Profile counts something: what the machine knows, or what the program adds.
type Profile struct {
	name  string
	added map[any]bool // of a profile of the program's own
}

// builtin are the profiles of the runtime. Those that are empty here count what a
// simulation has no samples of.
func builtin() []string {
	return []string{"allocs", "block", "goroutine", "heap", "mutex", "threadcreate"}
}

// own are the profiles that NewProfile made.
var own = map[string]*Profile{}

// NewProfile makes a profile, whose name must be new.
func NewProfile(name string) *Profile {
	switch {
	case name == "":
		panic("pprof: NewProfile with empty name")
	case Lookup(name) != nil:
		panic("pprof: NewProfile name already in use: " + name)
	}
	p := &Profile{name, map[any]bool{}}
	own[name] = p
	return p
}

// Lookup returns the profile of that name, nil if there is none.
func Lookup(name string) *Profile {
	for _, b := range builtin() {
		if b == name {
			return &Profile{name: name}
		}
	}
	return own[name]
}

// Profiles returns all profiles, sorted by name.
func Profiles() []*Profile {
	var all []*Profile
	for _, name := range append(builtin(), slices.Collect(maps.Keys(own))...) {
		all = append(all, Lookup(name))
	}
	slices.SortFunc(all, func(a, b *Profile) int { return strings.Compare(a.name, b.name) })
	return all
}

// Name returns the profile's name.
func (p *Profile) Name() string { return p.name }

// Count returns how many there are: of threads, all that were ever created
// and have not ended.
func (p *Profile) Count() int {
	switch p.name {
	case "goroutine":
		return goroutines()
	case "threadcreate":
		return threads()
	}
	return len(p.added)
}

func goroutines() int
func threads() int

// Add adds value to a profile of the program's own, Remove takes it out.
func (p *Profile) Add(value any, skip int) {
	switch {
	case p.name == "":
		panic("pprof: use of uninitialized Profile")
	case p.added == nil:
		panic("pprof: Add called on built-in Profile " + p.name)
	case p.added[value]:
		panic("pprof: Profile.Add of duplicate value")
	}
	p.added[value] = true
}

func (p *Profile) Remove(value any) { delete(p.added, value) }

// WriteTo writes the profile as text. Of goroutines it writes the stacks: equal ones
// once, with their number, and if debug is 2 each as a crash shows it. A profile that
// is always empty has its first line alone. With debug 0 the real one is in a binary
// format; here it is the text, which go tool pprof reads, too.
func (p *Profile) WriteTo(w io.Writer, debug int) error {
	switch {
	case p.name == "goroutine" && debug >= 2:
		return writeTracebacks(w)
	case p.name == "goroutine":
		return writeCounts(w, p.name, goroutineStacks())
	}
	_, err := io.WriteString(w, p.heading())
	return err
}

// heading returns what a profile without stacks begins with.
func (p *Profile) heading() string {
	switch p.name {
	case "heap", "allocs":
		return "heap profile: 0: 0 [0: 0] @ heap/1048576\n"
	case "block":
		return "--- contention:\ncycles/second=1000000000\n"
	case "mutex":
		return "--- mutex:\ncycles/second=1000000000\nsampling period=0\n"
	}
	return fmt.Sprintf("%s profile: total %d\n", p.name, p.Count())
}

// StartCPUProfile and StopCPUProfile write nothing: gmpsim run --bill says where the
// time went.
func StartCPUProfile(w io.Writer) error { return nil }
func StopCPUProfile()                   {}

// WriteHeapProfile writes the heap's profile, which is empty.
func WriteHeapProfile(w io.Writer) error { return Lookup("heap").WriteTo(w, 0) }
