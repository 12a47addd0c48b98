package view

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A reason is one sentence that says why something happened. Numbers of the rules
// stand in it as words in braces: see ruling.
type reason struct {
	mark mark
	text string
	when func(e *event.Event) bool // nil: always
}

// went applies a reason to operations with the given outcome.
func went(ways ...event.Outcome) func(*event.Event) bool {
	return func(e *event.Event) bool {
		had, ok := e.Outcome()
		return ok && slices.Contains(ways, had)
	}
}

// reasonsOf appends the reasons of e in the line l: the first one that applies, and
// those that hold besides.
func (n *names) reasonsOf(list []reason, l *line, e *event.Event) []reason {
	w := &wordings[e.Kind]
	if r := n.mainReason(w, l, e); r.text != "" {
		list = append(list, r)
	}
	for _, r := range w.also {
		if r.when == nil || r.when(e) {
			list = append(list, r)
		}
	}
	return list
}

// mainReason returns the first reason that applies.
func (n *names) mainReason(w *wording, l *line, e *event.Event) reason {
	for _, s := range w.special {
		if s.when(n, l, e) {
			return reason{mark: s.mark, text: s.text}
		}
	}
	for _, r := range w.why {
		if r.when == nil || r.when(e) {
			return reason{mark: r.mark, text: r.text}
		}
	}
	return reason{}
}
