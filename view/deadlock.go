package view

import (
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Deadlock listens to a run and explains the deadlock that ends it in the sentences that a trace has below the
// deadlock. It writes no lines, so it takes a fraction of a trace's time.
type Deadlock struct {
	names *names
	page  *page
	list  []string
}

// NewDeadlock returns a Deadlock; file is the program's, as in Options.
func NewDeadlock(sym Symbols, file string) *Deadlock {
	return &Deadlock{names: newNames(sym, file), page: newPage(roomy, false)}
}

// Listen takes in one event; it is an event.Listener.
func (d *Deadlock) Listen(e *event.Event) {
	d.names.learn(e)
	if e.Kind == event.Deadlock {
		d.list = d.names.circle(e)
	}
}

// Text returns a sentence for each goroutine that waits, folded at width columns, "" if the run has not ended in a deadlock.
func (d *Deadlock) Text(width int) string {
	const indent = "  "
	var b strings.Builder
	for _, sentence := range d.list {
		for i, row := range d.page.wrap(sentence, width-2*len(indent)) {
			b.WriteString(indent)
			if i > 0 {
				b.WriteString(indent)
			}
			b.WriteString(row + "\n")
		}
	}
	return b.String()
}
