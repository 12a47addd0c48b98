package view

import "github.com/gmpsim/gmpsim/sim"

// Said returns what a trace prints of a message that the program wrote.
func Said(sym Symbols, category, message int64) string {
	return noteLog(newNames(sym, ""), nil, &sim.Event{B: category, C: message})
}
