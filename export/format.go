package export

import (
	"io"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// A Writer writes a run in one format.
type Writer interface {
	// Listen takes in one event; it is an event.Listener.
	Listen(e *event.Event)

	// Done reports whether the rest of the run does not matter: the end of the window is
	// over, or the output cannot be written.
	Done() bool

	// Close ends the output at virtual time now, when the run is over.
	Close(now event.Time) error
}

// Options say what is written of a run.
type Options struct {
	Symbols  view.Symbols // names functions, channels and positions; nil: numbers only
	Name     string       // of the program, as a reader shows it
	File     string       // the program's file: positions in it print as "line 12"
	From, To event.Time   // the window; To 0 is no end
}

// A Format is one way to write a run.
type Format struct {
	Name   string
	Doc    string // for whom it is
	Binary bool   // not to be shown on a terminal
	New    func(w io.Writer, o Options) Writer
}

// Formats returns the table of all formats.
func Formats() []Format {
	return []Format{
		{"perfetto", "lanes of Ps and Ms, queues, thefts, for ui.perfetto.dev", true, newPerfetto},
		{"gotrace", "an execution trace, for go tool trace and gotraceui", true, newGoTrace},
		{"mermaid", "a sequence diagram of a small run, for Markdown", false, newMermaid},
		{"jsonl", "one event a line, for scripts", false, newJSONL},
		{"pprof", "where time went, and behind whom, for go tool pprof", true, newPprof},
		{"csv", "one event a row, for spreadsheets", false, newCSV},
	}
}

// A sink is where a format writes. It keeps the first error.
type sink struct {
	w    io.Writer
	buf  []byte
	err  error
	over bool // the window is
}

// atOnce is how many bytes are written at once.
const atOnce = 1 << 16

// spill writes the bytes if there are many.
func (s *sink) spill() {
	if len(s.buf) >= atOnce {
		s.flush()
	}
}

// flush writes the bytes.
func (s *sink) flush() {
	if s.err == nil && len(s.buf) > 0 {
		_, s.err = s.w.Write(s.buf)
	}
	s.buf = s.buf[:0]
}

// Done implements Writer.
func (s *sink) Done() bool { return s.over || s.err != nil }

// outside reports whether e is outside the window, and notes when the window is over.
func (s *sink) outside(e *event.Event, o *Options) bool {
	s.over = s.over || o.To > 0 && e.T > o.To
	return s.over || e.T < o.From
}
