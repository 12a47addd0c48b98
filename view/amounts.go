package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// How amounts are printed: counts, times, spans and sizes.

// count says a number of things: "1 goroutine", "3 goroutines".
func count[N int | int64](n N, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// clock prints an instant with three decimals, so that a column of them lines
// up: "92ns", "1.390us", "20.200ms".
func clock(t event.Time) string {
	unit, name := event.Second, "s"
	switch d := event.Duration(t); {
	case d < event.Microsecond:
		return fmt.Sprintf("%dns", d)
	case d < event.Millisecond:
		unit, name = event.Microsecond, "us"
	case d < event.Second:
		unit, name = event.Millisecond, "ms"
	}
	return fmt.Sprintf("%d.%03d%s", event.Duration(t)/unit, event.Duration(t)%unit*1000/unit, name)
}

// brief prints a span with one or two decimals: it is said, not compared.
func brief(d event.Duration) string {
	for unit := event.Second; unit > event.Nanosecond; unit /= 1000 {
		if d >= unit {
			digit := unit / 100
			if d >= 10*unit {
				digit = unit / 10
			}
			return (d / digit * digit).String()
		}
	}
	return d.String()
}

// lasting prints a span as clock prints an instant: exact enough to be added up.
func lasting(d event.Duration) string { return clock(event.Time(d)) }

// size says a number of bytes in the largest unit that divides it or leaves three
// digits: "2 KB", "1.5 MB", "78.1 GB".
func size(bytes int64) string {
	if bytes >= 1<<50 {
		return "without limit"
	}
	units := []string{"B", "KB", "MB", "GB", "TB"}
	n, unit := float64(bytes), 0
	for n >= 1024 && unit < len(units)-1 {
		n, unit = n/1024, unit+1
	}
	if n == float64(int64(n)) {
		return fmt.Sprintf("%d %s", int64(n), units[unit])
	}
	return fmt.Sprintf("%.1f %s", n, units[unit])
}

func times(n int) string { return count(n, "time") }

// nothing is what a figure says of a run that has none of it.
const nothing = "–"

// many prints a count.
func many(n int) string {
	if n == 0 {
		return nothing
	}
	return number(n)
}

// number prints n with a space before each three digits.
func number(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}
