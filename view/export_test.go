package view

import (
	"flag"

	"github.com/gmpsim/gmpsim/sim/event"
)

var update = flag.Bool("update", false, "rewrite the transcripts and docs/trace.md")

// Updating reports whether the tests are to write down what they see.
func Updating() bool { return *update }

// Said returns what a trace prints of a message that the program wrote.
func Said(sym Symbols, category, message int64) string {
	e := event.Raw(event.Log, 0, category, message, 0)
	return noteLog(newNames(sym, ""), nil, &e)
}
