package main

import (
	"fmt"

	"github.com/spf13/pflag"
)

// why is the flag --why: whether a trace gives reasons, and how often each.
type why string

const (
	whyNot  why = ""
	whyOnce why = "once" // in full the first time, then its number
	whyAll  why = "all"  // in full each time
)

func (v *why) Set(s string) error {
	switch s {
	case "once", "true":
		*v = whyOnce
	case "all":
		*v = whyAll
	case "false":
		*v = whyNot
	default:
		return fmt.Errorf("want once (the same as no value) or all")
	}
	return nil
}

func (v *why) String() string { return string(*v) }

func (v *why) Type() string { return "how" }

func (v *why) declare(f *pflag.FlagSet) {
	f.Var(v, "why", "give the reason for each line: in full the first time, then only its number; --why=all gives it in full each time. "+
		"It begins with a mark: the *language* promises it, *Go 1.26* does it, or *chance* decides it")
	f.Lookup("why").NoOptDefVal = string(whyOnce)
}
