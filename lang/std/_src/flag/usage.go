package flag

import (
	"fmt"
	"internal/dyn"
	"os"
	"strings"
)

// Usage prints what the program's flags are. A program may set it to something
// else.
var Usage = func() {
	fmt.Fprintf(CommandLine.Output(), "Usage of %s:\n", os.Args[0])
	PrintDefaults()
}

func (f *FlagSet) usage() {
	if f.Usage == nil {
		f.defaultUsage()
	} else {
		f.Usage()
	}
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

// PrintDefaults prints the flags with their usage and defaults.
func (f *FlagSet) PrintDefaults() {
	var wrong []error
	f.VisitAll(func(flag *Flag) {
		text, err := describe(flag)
		if err != nil {
			wrong = append(wrong, err)
		}
		fmt.Fprint(f.Output(), text, "\n")
	})
	if len(wrong) > 0 {
		fmt.Fprintln(f.Output())
	}
	for _, err := range wrong {
		fmt.Fprintln(f.Output(), err)
	}
}

// describe is a flag's part of the usage. Its text is in a line of its own
// behind a tab, but behind a flag of one letter that has no value.
func describe(flag *Flag) (string, error) {
	name, usage := UnquoteUsage(flag)
	text := "  -" + flag.Name
	if name != "" {
		text += " " + name
	}
	if len(text) > len("  -x") {
		text += "\n    "
	}
	text += "\t" + strings.ReplaceAll(usage, "\n", "\n    \t")
	zero, err := hasZero(flag)
	switch {
	case err != nil || zero:
	case isString(flag.Value):
		text += fmt.Sprintf(" (default %q)", flag.DefValue)
	default:
		text += fmt.Sprintf(" (default %v)", flag.DefValue)
	}
	return text, err
}

// hasZero reports whether a flag's default is the zero value of its type. A
// String method that panics of that is an error.
func hasZero(flag *Flag) (zero bool, err error) {
	if own, ok := flag.Value.(named); ok {
		return flag.DefValue == own.zero(), nil
	}
	defer func() {
		if failure := recover(); failure != nil {
			typeName := strings.TrimPrefix(dyn.TypeName(flag.Value), "*")
			err = fmt.Errorf("panic calling String method on zero %s for flag %s: %v", typeName, flag.Name, failure)
		}
	}()
	return flag.DefValue == dyn.Zero(flag.Value).(Value).String(), nil
}

func isString(v Value) bool {
	_, ok := v.(*variable[string])
	return ok
}

// UnquoteUsage returns what a flag's value is called: the word of its usage that
// is in back quotes, else its kind, nothing if it needs none.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	if before, rest, ok := strings.Cut(flag.Usage, "`"); ok {
		if name, after, ok := strings.Cut(rest, "`"); ok {
			return name, before + name + after
		}
	}
	if b, ok := flag.Value.(boolFlag); ok && b.IsBoolFlag() {
		return "", flag.Usage
	}
	if v, ok := flag.Value.(named); ok {
		return v.kindName(), flag.Usage
	}
	return "value", flag.Usage
}
