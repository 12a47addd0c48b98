// Package flag reads the flags of a command line.
package flag

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
)

// ErrHelp is the error of -help and -h where no such flag is defined.
var ErrHelp = errors.New("flag: help requested")

// ErrorHandling is what Parse does with an error.
type ErrorHandling int

const (
	ContinueOnError ErrorHandling = iota // return it
	ExitOnError                          // end the program, with status 2, or 0 if help was asked for
	PanicOnError                         // panic with it
)

// A Flag is one flag.
type Flag struct {
	Name     string
	Usage    string
	Value    Value  // as it is now
	DefValue string // as it was when the flag was defined
}

// A FlagSet is the flags of a command.
type FlagSet struct {
	// Usage is called when Parse finds an error.
	Usage func()

	name     string
	parsed   bool
	defined  map[string]*Flag
	set      map[string]*Flag
	tooSoon  map[string]string // where flags were set that are not defined
	args     []string          // behind the flags
	handling ErrorHandling
	output   io.Writer // nil: the standard error
}

// NewFlagSet returns a FlagSet without flags.
func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{name: name, handling: errorHandling}
	f.Usage = f.defaultUsage
	return f
}

// Init sets the name and what is done with errors.
func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name, f.handling = name, errorHandling
}

// Var defines a flag. To define one twice is a mistake of the program.
func (f *FlagSet) Var(value Value, name string, usage string) {
	switch {
	case strings.HasPrefix(name, "-"):
		panic(f.say("flag %q begins with -", name))
	case strings.Contains(name, "="):
		panic(f.say("flag %q contains =", name))
	case f.defined[name] != nil && f.name == "":
		panic(f.say("flag redefined: %s", name))
	case f.defined[name] != nil:
		panic(f.say("%s flag redefined: %s", f.name, name))
	case f.tooSoon[name] != "":
		panic(fmt.Sprintf("flag %s set at %s before being defined", name, f.tooSoon[name]))
	}
	if f.defined == nil {
		f.defined = make(map[string]*Flag)
	}
	f.defined[name] = &Flag{name, usage, value, value.String()}
}

// Set sets a flag as if it were on the command line.
func (f *FlagSet) Set(name, value string) error { return f.setFor(name, value) }

// setFor sets a flag for the caller of its caller.
func (f *FlagSet) setFor(name, value string) error {
	flag, ok := f.defined[name]
	if !ok {
		if f.tooSoon == nil {
			f.tooSoon = make(map[string]string)
		}
		_, file, line, _ := runtime.Caller(2)
		f.tooSoon[name] = fmt.Sprintf("%s:%d", file, line)
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := flag.Value.Set(value); err != nil {
		return err
	}
	f.seen(flag)
	return nil
}

// seen notes that a flag is set.
func (f *FlagSet) seen(flag *Flag) {
	if f.set == nil {
		f.set = make(map[string]*Flag)
	}
	f.set[flag.Name] = flag
}

// Lookup returns a flag, nil if it is not defined.
func (f *FlagSet) Lookup(name string) *Flag { return f.defined[name] }

// VisitAll calls fn for each flag that is defined, Visit for each that is set, in
// the order of their names.
func (f *FlagSet) VisitAll(fn func(*Flag)) { visit(f.defined, fn) }
func (f *FlagSet) Visit(fn func(*Flag))    { visit(f.set, fn) }

func visit(flags map[string]*Flag, fn func(*Flag)) {
	var sorted []*Flag
	for _, flag := range flags {
		sorted = append(sorted, flag)
	}
	slices.SortFunc(sorted, func(a, b *Flag) int { return strings.Compare(a.Name, b.Name) })
	for _, flag := range sorted {
		fn(flag)
	}
}

func (f *FlagSet) Name() string                 { return f.name }
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.handling }
func (f *FlagSet) SetOutput(output io.Writer)   { f.output = output }

// Output returns where usage and errors are written.
func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

// Parsed reports whether Parse was called.
func (f *FlagSet) Parsed() bool { return f.parsed }

// NFlag returns how many flags are set; NArg, Arg and Args return what stands
// behind the flags.
func (f *FlagSet) NFlag() int     { return len(f.set) }
func (f *FlagSet) NArg() int      { return len(f.args) }
func (f *FlagSet) Args() []string { return f.args }

func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

// say prints a message and returns it.
func (f *FlagSet) say(format string, a ...any) string {
	message := fmt.Sprintf(format, a...)
	fmt.Fprintln(f.Output(), message)
	return message
}
