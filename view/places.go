package view

import (
	"strconv"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Places says where in the source events were asked for.
type Places struct{ names *names }

// NewPlaces returns the places of a program; file is the program's, as in Options.
func NewPlaces(sym Symbols, file string) Places { return Places{newNames(sym, file)} }

// Of returns the place of an event as a trace prints it, such as "line 12"; "" if it has none.
func (p Places) Of(e *event.Event) string { return p.names.position(e.Pos) }

// Line is how Of calls line n of the program's file.
func Line(n int64) string { return "line " + strconv.FormatInt(n, 10) }
