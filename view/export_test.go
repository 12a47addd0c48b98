package view

import "github.com/gmpsim/gmpsim/sim/event"

// Said returns what a trace prints of a message that the program wrote.
func Said(sym Symbols, category, message int64) string {
	e := event.Raw(event.Log, 0, category, message, 0)
	return string(noteLog(nil, newNames(sym, ""), nil, &e))
}
