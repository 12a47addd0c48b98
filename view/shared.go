package view

import "github.com/gmpsim/gmpsim/sim/event"

// What pictures say as the texts do.

// ShortName leaves out of a function's name what a reader does not need: the package, and
// in a package that is not the program's the number of a closure.
func ShortName(fn string) string { return short(fn) }

// Brief prints a span with one or two decimals: it is said, not compared.
func Brief(d event.Duration) string { return brief(d).String() }
