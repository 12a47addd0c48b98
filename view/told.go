package view

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Told is what a trace says of one event: the words of its line and the reasons.
type Told struct {
	Line    []event.Event // the line that the event is part of
	Event   *event.Event
	Deed    string // what was done, as the column in the middle has it
	Note    string // the event's clause of the note
	Reasons []Sentence
}

// A Sentence is one reason, with how far it can be relied on.
type Sentence struct{ Mark, Text string }

// tell tells the listener of Options.Tell what l says of each of its events.
func (t *Trace) tell(l *line) {
	if l.output != nil {
		return
	}
	events := slices.Clone(l.events) // the line is used again
	for i := range events {
		e := &events[i]
		w := &wordings[e.Kind]
		s := Told{Line: events, Event: e, Deed: string(w.what(nil, t.names, l, e)), Note: string(w.said(nil, t.names, l, e))}
		for _, r := range t.names.reasonsOf(nil, l, e) {
			s.Reasons = append(s.Reasons, Sentence{string(r.mark), t.names.ruling.fill(r.text)})
		}
		if i == 0 {
			s.Reasons = append(s.Reasons, t.below(l)...)
		}
		t.opt.Tell(s)
	}
}

// below returns what stands below a line beside its reasons: no mark is on it, since it
// is the state.
func (t *Trace) below(l *line) (list []Sentence) {
	if l.wait.hold.G != event.NoG {
		list = append(list, Sentence{"state", string(l.wait.since(nil, t.names))})
	}
	for _, text := range l.below {
		list = append(list, Sentence{"state", text})
	}
	return list
}

// Reasons returns each reason that a trace can give for an event of the kind, with
// the numbers of Go 1.26.
func Reasons(k event.Kind) (list []Sentence) {
	r := newRuling()
	for _, one := range wordings[k].all() {
		list = append(list, Sentence{string(one.mark), r.fill(one.text)})
	}
	return list
}
