package view

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A wording is how a trace puts a kind of event into words.
type wording struct {
	what    phrase    // names the deed, for the column in the middle of a row
	note    phrase    // what matters in numbers; nil if the row says it already
	special []special // come before why
	why     []reason  // the first that applies is shown
	also    []reason  // all that apply are shown, too
	plain   bool      // as a detail it goes without saying: --why leaves it out
}

// all returns every reason that the kind can have.
func (w *wording) all() (list []reason) {
	for _, s := range w.special {
		list = append(list, s.reason)
	}
	return slices.Concat(list, w.why, w.also)
}

// A phrase appends e in words to dst. It sees the whole line, for an event that says
// more, or only repeats something, beside its neighbours.
type phrase func(dst []byte, n *names, l *line, e *event.Event) []byte

// words are the wordings of one subject. Each subject has a file: a table with the
// words of its kinds and why they happen, and the phrases that need more than a line.
type words map[event.Kind]wording

// said appends the note of e, nothing if its kind has none.
func (w *wording) said(dst []byte, n *names, l *line, e *event.Event) []byte {
	if w.note == nil {
		return dst
	}
	return w.note(dst, n, l, e)
}

// text is a deed that is always called the same.
func text(s string) phrase {
	return func(dst []byte, _ *names, _ *line, _ *event.Event) []byte { return append(dst, s...) }
}
