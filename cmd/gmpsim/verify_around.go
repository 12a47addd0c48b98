package main

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// How many lines of the trace are shown before the line that differs is
// written, and after.
const (
	linesBefore = 10
	linesAfter  = 5
)

// around returns the lines of the trace around the moment at which the
// simulated program writes the line that differs, or ends without it.
func (c *check) around(ctx context.Context, d *real.Difference) ([]string, error) {
	w := &window{at: d}
	tr := view.NewTrace(&w.text, view.Options{Symbols: c.p, File: c.p.file, Width: c.width, Rules: c.o.rules()})
	cfg := c.config(c.p.code.Boot().Tick, int64(c.o.seed))
	cfg.Listen = func(e *event.Event) {
		if tr.Listen(e); w.open() {
			_ = tr.Flush() // to memory
			w.trim()
		}
	}
	_, err := c.simulate(ctx, cfg, func(m *sim.Machine, stream string, p []byte) {
		if w.open() {
			_ = tr.Flush()
			w.write(m, tr, stream, p)
		}
	})
	_ = tr.Close()
	w.trim()
	return slices.Concat(w.before, w.after[:min(len(w.after), linesAfter)]), err
}

// A window keeps some lines of a trace: the last ones until the line is
// written, and then a few more.
type window struct {
	at            *real.Difference
	text          bytes.Buffer // of the trace, as it comes
	before, after []string
	lines         int // that were written to the stream
	passed        bool
}

// open reports whether the window still takes lines.
func (w *window) open() bool { return len(w.after) < linesAfter }

// write shows what the program writes, and notes when the line is reached.
func (w *window) write(m *sim.Machine, tr *view.Trace, stream string, p []byte) {
	e := event.Event{T: m.Now()}
	e.M, e.P, e.G = m.Acting()
	for line := range strings.Lines(string(p)) {
		tr.Output(e, strings.TrimSuffix(line, "\n"), stream == "stderr")
	}
	_ = tr.Flush()
	w.trim()
	if stream == w.at.Where {
		w.lines += bytes.Count(p, []byte("\n"))
	}
	w.passed = w.passed || w.at.Where == stream && w.lines >= w.at.Line
}

// trim moves the whole lines of the text to where they belong.
func (w *window) trim() {
	text := w.text.Bytes()
	end := bytes.LastIndexByte(text, '\n')
	if end < 0 {
		return
	}
	lines := strings.Split(string(text[:end]), "\n")
	rest := slices.Clone(text[end+1:])
	w.text.Reset()
	w.text.Write(rest)
	if w.passed {
		w.after = append(w.after, lines...)
		return
	}
	w.before = append(w.before, lines...)
	w.before = w.before[max(0, len(w.before)-linesBefore):]
}
