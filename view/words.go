package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A wording is how a trace puts a kind of event into words.
type wording struct {
	what  phrase   // names the deed, for the column in the middle of a row
	note  phrase   // what matters in numbers; nil if the row says it already
	why   []reason // the first that applies is shown
	plain bool     // as a detail it goes without saying: --why leaves it out
}

// A phrase puts e into words. It sees the whole line, for an event that says
// more, or only repeats something, beside its neighbours.
type phrase func(n *names, l *line, e *event.Event) string

// words are the wordings of one subject. Each subject has a file: a table with the
// words of its kinds and why they happen, and the phrases that need more than a line.
type words map[event.Kind]wording

// wordings has an entry for every kind.
var wordings = collect(searchWords, goroutineWords, kernelWords, coreWords, gcWords, stackWords,
	chanWords, syncWords, timerWords, userWords, measureWords)

// collect puts the subjects into one table.
func collect(subjects ...words) (all [event.Kinds]wording) {
	for _, s := range subjects {
		for k, w := range s {
			all[k] = w
		}
	}
	return all
}

// said returns the note of e, "" if its kind has none.
func (w *wording) said(n *names, l *line, e *event.Event) string {
	if w.note == nil {
		return ""
	}
	return w.note(n, l, e)
}

// text is a deed that is always called the same.
func text(s string) phrase {
	return func(*names, *line, *event.Event) string { return s }
}

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
