package main

import (
	"bytes"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// stream takes what the program writes to one of its streams and puts it into
// the trace, line by line, where and when it is written.
type stream struct {
	m      *sim.Machine
	tr     *view.Trace
	stderr bool
	part   []byte // of a line that has no end yet
}

func (w *stream) Write(p []byte) (int, error) {
	w.part = append(w.part, p...)
	if i := bytes.LastIndexByte(w.part, '\n'); i >= 0 {
		w.show(string(w.part[:i]))
		w.part = w.part[i+1:]
	}
	return len(p), nil
}

// rest shows a last line without an end.
func (w *stream) rest() {
	if len(w.part) > 0 {
		w.show(string(w.part))
		w.part = nil
	}
}

func (w *stream) show(text string) {
	e := event.Event{T: w.m.Now()}
	e.M, e.P, e.G = w.m.Acting()
	w.tr.Output(e, text, w.stderr)
}
