package main

import (
	"fmt"

	"github.com/fatih/color"
	"github.com/spf13/pflag"
)

// colour is the flag --color.
type colour string

func (v *colour) Set(s string) error {
	switch s {
	case "auto", "always", "never":
		*v = colour(s)
		return nil
	}
	return fmt.Errorf("want auto, always or never")
}

func (v *colour) String() string { return string(*v) }

func (v *colour) Type() string { return "when" }

func (v *colour) declare(f *pflag.FlagSet) {
	*v = "auto"
	f.Var(v, "color", "auto (on a terminal, unless NO_COLOR is set), always or never")
}

// on reports whether to colour what goes to a terminal, or not.
func (v colour) on(a *app, terminal bool) bool {
	return v == "always" || v == "auto" && terminal && !a.noColor
}

// paint returns what paints, or leaves the text alone: a pipe gets no colours, whatever
// the library thinks of the terminal.
func paint(on bool, attrs ...color.Attribute) *color.Color {
	c := color.New(attrs...)
	if on {
		c.EnableColor()
	} else {
		c.DisableColor()
	}
	return c
}
