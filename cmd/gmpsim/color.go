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
	f.Var(v, "color", "auto (on a terminal), always (also into a pipe, as for less -R) or never; "+
		"auto heeds NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE")
}

// on reports whether to colour what goes to a terminal, or not.
func (v colour) on(a *app, terminal bool) bool {
	return v == "always" || v == "auto" && (terminal && a.colors != colorsNever || a.colors == colorsAlways)
}

// colors is what the environment says of colours.
type colors int

const (
	colorsAuto   colors = iota // on a terminal
	colorsNever                // not even there
	colorsAlways               // into a pipe, too
)

// colorsOf reads the variables that other commands obey, too: https://no-color.org,
// https://bixense.com/clicolors, https://force-color.org. NO_COLOR comes first.
func colorsOf(env func(string) string) colors {
	force := env("FORCE_COLOR")
	clicolor := env("CLICOLOR_FORCE")
	switch {
	case env("NO_COLOR") != "":
		return colorsNever
	case force != "" && force != "0" && force != "false", clicolor != "" && clicolor != "0":
		return colorsAlways
	case force != "", env("CLICOLOR") == "0", env("TERM") == "dumb":
		return colorsNever
	}
	return colorsAuto
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
