package truth

import (
	"fmt"
	"io"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/gmpsim/gmpsim/view"
)

// A Witness listens to a run and to what a trace says of it.
type Witness struct {
	sym    view.Symbols
	events []event.Event
	told   [][]view.Told // by the number of the event
	trace  *view.Trace
	most   int
	table  *table
}

// NewWitness returns a witness of the first so many events of a run.
func NewWitness(most int) *Witness {
	w := &Witness{most: most, table: newTable()}
	w.trace = view.NewTrace(io.Discard, view.Options{Symbols: w, File: file, Steps: true, Why: true, Tell: w.hear})
	return w
}

// file is what the program's file is called: a place in it prints as "line 12".
const file = "main.go"

// Names says who knows what the numbers in events are called, before the run begins.
func (w *Witness) Names(sym view.Symbols) { w.sym = sym }

// Listen takes in one event. The trace gets it with its number in place of its
// position, so that what is said of it can be found again.
func (w *Witness) Listen(e *event.Event) {
	if w.Full() {
		return
	}
	w.events = append(w.events, *e)
	w.told = append(w.told, nil)
	numbered := *e
	numbered.Pos = int32(len(w.events))
	w.trace.Listen(&numbered)
}

// Full reports whether it has heard as much as it can.
func (w *Witness) Full() bool { return len(w.events) >= w.most }

func (w *Witness) hear(t view.Told) {
	i := t.Event.Pos - 1
	w.told[i] = append(w.told[i], t)
}

// Symbol implements view.Symbols.
func (w *Witness) Symbol(sym int32) string {
	if w.sym == nil {
		return ""
	}
	return w.sym.Symbol(sym)
}

// Position implements view.Symbols: the place of the event with that number.
func (w *Witness) Position(number int32) string {
	if w.sym == nil {
		return ""
	}
	return w.sym.Position(w.events[number-1].Pos)
}

// Complaints ends the run and returns what was said and did not hold, each wording
// once.
func (w *Witness) Complaints() (list []string) {
	if err := w.trace.Close(); err != nil {
		list = append(list, err.Error())
	}
	m := &Moment{Was: event.NewState(), Is: event.NewState(), Rules: rules.Latest(), past: newPast(), names: w.sym}
	seen := map[string]bool{}
	for i := range w.events[:w.whole()] {
		m.E = &w.events[i]
		m.learn()
		m.Is.Apply(m.E)
		for _, t := range w.told[i] {
			m.Line = t.Line
			for _, c := range w.table.judge(m, t) {
				if !seen[c.row] {
					seen[c.row] = true
					list = append(list, fmt.Sprintf("event %d, %v of %v %v %v at %v: %s", i, m.E.Kind, m.E.M, m.E.P, m.E.G, m.E.T, c.text))
				}
			}
		}
		m.past.apply(m)
		m.Was.Apply(m.E)
	}
	return list
}

// lineMost is more events than a line of a trace has, or nearly.
const lineMost = 100

// whole is how many events are judged: the last line may have been cut short.
func (w *Witness) whole() int {
	if !w.Full() {
		return len(w.events)
	}
	return max(0, len(w.events)-lineMost)
}

// learn takes in the rules of the run.
func (m *Moment) learn() {
	switch m.E.Kind {
	case event.Begin:
		m.Rules = rules.Latest()
	case event.Rule:
		m.Rules.Apply(m.E.Rule().Key, m.E.Rule().Value)
	}
}
