package flag

import (
	"errors"
	"os"
	"strings"
)

// Parse reads flags from arguments up to the first that is none, or to "--".
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		more, err := f.one()
		if more {
			continue
		}
		if err == nil || f.handling == ContinueOnError {
			return err
		}
		switch {
		case f.handling == PanicOnError:
			panic(err)
		case err == ErrHelp:
			os.Exit(0)
		default:
			os.Exit(2)
		}
	}
}

// one reads one flag. It reports whether there was one.
func (f *FlagSet) one() (more bool, err error) {
	if len(f.args) == 0 {
		return false, nil
	}
	arg := f.args[0]
	name, ok := strings.CutPrefix(arg, "-")
	if !ok || name == "" {
		return false, nil
	}
	if name == "-" {
		f.args = f.args[1:]
		return false, nil
	}
	name = strings.TrimPrefix(name, "-")
	if name[0] == '-' || name[0] == '=' {
		return false, f.fail("bad flag syntax: %s", arg)
	}
	f.args = f.args[1:]
	name, value, given := strings.Cut(name, "=")
	flag, ok := f.defined[name]
	switch {
	case ok:
		err = f.assign(flag, value, given)
		return err == nil, err
	case name == "help" || name == "h":
		f.usage()
		return false, ErrHelp
	}
	return false, f.fail("flag provided but not defined: -%s", name)
}

// assign sets a flag to the value given with it, or to the next argument.
func (f *FlagSet) assign(flag *Flag, value string, given bool) error {
	if b, ok := flag.Value.(boolFlag); ok && b.IsBoolFlag() {
		return f.assignBool(flag, value, given)
	}
	if !given {
		if len(f.args) == 0 {
			return f.fail("flag needs an argument: -%s", flag.Name)
		}
		value, f.args = f.args[0], f.args[1:]
	}
	if err := flag.Value.Set(value); err != nil {
		return f.fail("invalid value %q for flag -%s: %v", value, flag.Name, err)
	}
	f.seen(flag)
	return nil
}

func (f *FlagSet) assignBool(flag *Flag, value string, given bool) error {
	if given {
		if err := flag.Value.Set(value); err != nil {
			return f.fail("invalid boolean value %q for -%s: %v", value, flag.Name, err)
		}
	} else if err := flag.Value.Set("true"); err != nil {
		return f.fail("invalid boolean flag %s: %v", flag.Name, err)
	}
	f.seen(flag)
	return nil
}

// fail prints an error and the usage.
func (f *FlagSet) fail(format string, a ...any) error {
	message := f.say(format, a...)
	f.usage()
	return errors.New(message)
}
