package rules

import (
	"fmt"
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
			return at.says("bad duration %q; want %s", f[1], e.want())
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

// want says what a value of the cost looks like.
func (e Cost) want() string {
	if e.code != nil {
		return "nanoseconds, such as \"0.25ns\", or a whole number with another unit (us, ms)"
	}
	return fmt.Sprintf("a whole number with a unit (ns, us, ms, s), such as \"86ns\", at most %v", mostCost)
}

// mostCost leaves room for thousands of them before the end of time.
const mostCost = 9_000_000 * event.Second

// parseDuration reads a whole number with a unit, such as "86ns" or "3us".
func parseDuration(s string) (d event.Duration, ok bool) {
	var n int64
	var unit string
	if k, _ := fmt.Sscanf(s, "%d%s", &n, &unit); k == 2 && n >= 0 {
		if scale := scaleOf(unit); scale > 0 && n <= int64(mostCost/scale) {
			return event.Duration(n) * scale, true
		}
	}
	return 0, false
}

// scaleOf returns the length of a unit, 0 if there is no such unit.
func scaleOf(unit string) event.Duration {
	switch unit {
	case "ns":
		return event.Nanosecond
	case "us", "µs":
		return event.Microsecond
	case "ms":
		return event.Millisecond
	case "s":
		return event.Second
	}
	return 0
}
