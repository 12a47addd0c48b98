package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A CostError is what is wrong with a line of a costs file.
type CostError struct {
	Line, Col int
	Unknown   string // the key, if there is no such cost
	Msg       string
}

// Error begins with the line and column.
func (e *CostError) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Col, e.Msg) }

// ParseCosts reads a costs file: one "key duration" a line ("switch 60ns"),
// with # for comments. What it does not name keeps its default. An error is a
// *CostError.
func ParseCosts(text string) (Costs, error) {
	c, set := DefaultCosts(), map[string]int{}
	for i, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		at := CostError{Line: i + 1, Col: strings.Index(line, f[0]) + 1}
		if err := c.set(f, at, line); err != nil {
			return Costs{}, err
		}
		if before := set[f[0]]; before > 0 {
			return Costs{}, at.says("%s is set twice; the first time is in line %d", f[0], before)
		}
		set[f[0]] = i + 1
	}
	return c, nil
}

// says returns the error with its message.
func (e CostError) says(format string, args ...any) error {
	e.Msg = fmt.Sprintf(format, args...)
	return &e
}

// Set changes one entry. The error is a *CostError without a place.
func (c *Costs) Set(key, value string) error {
	return c.set([]string{key, value}, CostError{}, key+" "+value)
}

// set changes one entry from the fields of its line, which begins at.
func (c *Costs) set(f []string, at CostError, line string) error {
	if len(f) != 2 {
		return at.says("want a key and a duration, such as \"switch 60ns\"")
	}
	for _, e := range CostTable() {
		if e.Key != f[0] {
			continue
		}
		if !e.set(c, f[1]) {
			at.Col = strings.LastIndex(line, f[1]) + 1
			return at.says("%s is %q; want a duration, such as %s or 2ms, at most %v", e.Key, f[1], e.such(), mostCost)
		}
		return nil
	}
	at.Unknown = f[0]
	return at.says("there is no cost %q", f[0])
}

// set reads the cost's value, and reports whether it is one.
func (e Cost) set(c *Costs, value string) (ok bool) {
	if e.code != nil {
		var p Picoseconds
		if p, ok = parsePicoseconds(value); ok {
			*e.code(c) = p
		}
		return ok
	}
	var d event.Duration
	if d, ok = parseDuration(value); ok {
		*e.field(c) = d
	}
	return ok
}

// such is what a value of the cost looks like: only what code costs has parts of a nanosecond.
func (e Cost) such() string {
	if e.code != nil {
		return "0.25ns"
	}
	return "86ns, 1.5us"
}

// mostCost leaves room for thousands of them before the end of time.
const mostCost = 9_000_000 * event.Second

// parseDuration reads a number with a unit, such as "86ns" or "1.5us", that comes to whole
// nanoseconds.
func parseDuration(s string) (event.Duration, bool) {
	number := strings.TrimRight(s, "nuµmsh")
	unit := unitOf(s[len(number):])
	whole, part, pointed := strings.Cut(number, ".")
	n, err := strconv.ParseUint(whole, 10, 63)
	if err != nil || unit == 0 || n > uint64(mostCost/unit) {
		return 0, false
	}
	d := event.Duration(n) * unit
	if !pointed {
		return d, true
	}
	rest, ok := partOf(unit, part)
	return d + rest, ok && d+rest <= mostCost
}

// partOf returns the part of a unit that digits after a point are: 500ns is "5" of 1us.
func partOf(unit event.Duration, digits string) (d event.Duration, ok bool) {
	for _, c := range []byte(digits) {
		if c < '0' || c > '9' || unit%10 != 0 && c != '0' {
			return 0, false
		}
		unit /= 10
		d += event.Duration(c-'0') * unit
	}
	return d, digits != ""
}

// unitOf returns the length of a unit, 0 if there is no such unit.
func unitOf(unit string) event.Duration {
	switch unit {
	case "ns":
		return event.Nanosecond
	case "us", "µs":
		return event.Microsecond
	case "ms":
		return event.Millisecond
	case "s":
		return event.Second
	case "m":
		return 60 * event.Second
	case "h":
		return 3600 * event.Second
	}
	return 0
}
