package view

import (
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// What pictures say as the texts do.

// ShortName leaves out of a function's name what a reader does not need: the package, and
// in a package that is not the program's the number of a closure.
func ShortName(fn string) string { return short(fn) }

// Tick prints an instant that is one of several at a distance: with one decimal more than tells them apart.
func Tick(at event.Time, distance event.Duration) string {
	unit, name := event.Nanosecond, "ns"
	switch d := event.Duration(at); {
	case d >= event.Second:
		unit, name = event.Second, "s"
	case d >= event.Millisecond:
		unit, name = event.Millisecond, "ms"
	case d >= event.Microsecond:
		unit, name = event.Microsecond, "us"
	}
	digits := 1
	for d := unit; d > distance && d > 1; d /= 10 {
		digits++
	}
	text := strconv.FormatFloat(float64(at)/float64(unit), 'f', digits, 64)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".") + name
}

// Brief prints a span with one or two decimals: it is said, not compared.
func Brief(d event.Duration) string { return brief(d).String() }
