package view

import "github.com/gmpsim/gmpsim/sim/event"

// A reason is one sentence that says why something happened. Numbers of the rules
// stand in it as words in braces: see ruling.
type reason struct {
	mark mark
	text string
	when func(e *event.Event) bool // nil: always
}

// went applies a reason to operations with the given outcome.
func went(o event.Outcome) func(*event.Event) bool {
	return func(e *event.Event) bool {
		had, ok := e.Outcome()
		return ok && had == o
	}
}
