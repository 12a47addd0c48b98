package verify

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/lang"
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

// difference shows where the most frequent unexplained outcome leaves the simulated run,
// and what was decided there.
func (c *Check) difference(ctx context.Context, found OutputComparison, q *Prediction, s real.Sample) (*Difference, error) {
	o, ok := found.unknown()
	if !ok {
		return nil, nil
	}
	d := q.differ(s, o.Result)
	var err error
	d.Decisions, err = c.around(ctx, d)
	return d, err
}

// differ finds the first line of an outcome that is not as simulated for another reason
// than a clock or chance.
func (p *Prediction) differ(s real.Sample, r real.Result) *Difference {
	usual := p.Usual[0].Result
	d := Differ(r, usual)
	for _, by := range p.explainer(s).by {
		if stream, line, ok := by.line(tokens(r), tokens(usual)); ok && stream != "exit status" && (stream != d.Where || line > d.Line) {
			texts := map[string][2]string{"stdout": {r.Stdout, usual.Stdout}, "stderr": {r.Stderr, usual.Stderr}}[stream]
			at := func(text string) string { return lineAt(strings.SplitAfter(text, "\n"), line-1) }
			return &Difference{Where: stream, Line: line, Real: at(texts[0]), Simulated: at(texts[1])}
		}
	}
	return d
}

// steadyAt reports whether all real runs are the same where an outcome is not as
// simulated. What the host or chance does differs from run to run, so it is none of that.
func (p *Prediction) steadyAt(s real.Sample, r real.Result) bool {
	d := p.differ(s, r)
	if d == nil {
		return false
	}
	for _, c := range s {
		text, same := c.Stdout, c.Code == r.Code
		if d.Where == "stderr" {
			text = c.Stderr
		}
		if d.Where != "exit status" {
			same = lineAt(strings.SplitAfter(text, "\n"), d.Line-1) == d.Real
		}
		if !same {
			return false
		}
	}
	return s.Runs() >= enough
}

// around returns the lines of the trace around the moment at which the simulated
// program writes the line that differs, or ends without it.
func (c *Check) around(ctx context.Context, d *Difference) ([]string, error) {
	names := &symbols{code: c.Program.Code}
	opt := c.Trace
	opt.Symbols, opt.File = names, c.Program.File
	w := &window{at: d}
	tr := view.NewTrace(&w.text, opt)
	cfg := c.config(1, c.Program.Code.Boot().Tick, c.Seed)
	cfg.Listen = func(e *event.Event) {
		if tr.Listen(e); w.open() {
			_ = tr.Flush() // to memory
			w.trim()
		}
	}
	world := c.world()
	world.Started = func(p *lang.Process) {
		names.process = p
		p.Describe()
	}
	world.Wrote = func(m *sim.Machine, stream string, text []byte) {
		if w.open() {
			_ = tr.Flush()
			w.write(m, tr, stream, text)
		}
	}
	world.Printed = func(m *sim.Machine, text []byte) { world.Wrote(m, "stderr", text) }
	_, err := Simulate(ctx, c.Program.Code, cfg, world)
	_ = tr.Close()
	w.trim()
	return slices.Concat(w.before, w.after[:min(len(w.after), linesAfter)]), err
}

// A window keeps some lines of a trace: the last ones until the line is
// written, and then a few more.
type window struct {
	at            *Difference
	text          bytes.Buffer // of the trace, as it comes
	before, after []string
	lines         int // that were written to the stream
	passed        bool
}

// open reports whether the window still takes lines.
func (w *window) open() bool { return len(w.after) < linesAfter }

// write shows what the program writes, and notes when the line is reached.
func (w *window) write(m *sim.Machine, tr *view.Trace, stream string, written []byte) {
	e := event.Event{T: m.Now()}
	e.M, e.P, e.G = m.Acting()
	for line := range strings.Lines(string(written)) {
		tr.Output(e, strings.TrimSuffix(line, "\n"), stream == "stderr")
	}
	_ = tr.Flush()
	w.trim()
	if stream == w.at.Where {
		w.lines += bytes.Count(written, []byte("\n"))
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

// symbols names what the numbers in events are. A program that runs makes names of its
// own, for tasks and labels, which only its process knows.
type symbols struct {
	code    *lang.Program
	process *lang.Process // nil until it is started
}

// Symbol implements view.Symbols.
func (s *symbols) Symbol(sym int32) string {
	if s.process == nil {
		return s.code.Symbol(sym)
	}
	return s.process.Symbol(sym)
}

// Position implements view.Symbols.
func (s *symbols) Position(pos int32) string { return s.code.Position(pos) }
