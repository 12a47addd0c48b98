package e2e_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/view"
)

// answersDir has programs that a user asked a question about: the first comment says
// which. A comment that begins with "//= " is a part of a line that the trace must have;
// these lines come in this order. "//! " is one that no line may have. "//gmp:flags" asks
// for a seed, Ps, steps or reasons.
const answersDir = "testdata/answers"

// TestAnswers plays each program and looks whether its trace says what was asked.
func TestAnswers(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(answersDir, "*.go"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".go"), func(t *testing.T) {
			t.Parallel()
			src, err := os.ReadFile(file)
			require.NoError(t, err)
			q := questionOf(string(src))
			require.NotEmpty(t, q.answers)
			got := q.trace(t, real.Source{Name: strings.TrimSuffix(filepath.Base(file), ".go"), Text: src})
			rest := words(got)
			for _, line := range q.answers {
				line = words(line)
				at := strings.Index(rest, line)
				require.GreaterOrEqual(t, at, 0, "the trace does not say %q, or not here:\n%s", line, got)
				rest = rest[at+len(line):]
			}
			for _, line := range q.never {
				require.NotContains(t, words(got), words(line))
			}
			require.NotContains(t, got, "…  ", "a sentence is cut at the edge")
		})
	}
}

// words leaves one blank between words: how wide a column is, and where a row ends, is no answer.
func words(text string) string { return strings.Join(strings.Fields(text), " ") }

// A question is what the trace of a program must answer.
type question struct {
	answers, never []string
	cfg            sim.Config
	opt            view.Options
}

// questionOf reads the comments of a program.
func questionOf(src string) question {
	q := question{cfg: sim.Config{Procs: 1}, opt: view.Options{Width: 100}}
	for line := range strings.Lines(src) {
		line = strings.TrimSpace(line)
		if text, ok := strings.CutPrefix(line, "//= "); ok {
			q.answers = append(q.answers, text)
		}
		if text, ok := strings.CutPrefix(line, "//! "); ok {
			q.never = append(q.never, text)
		}
		if text, ok := strings.CutPrefix(line, "//gmp:flags "); ok {
			q.set(strings.Fields(text))
		}
	}
	return q
}

// set takes in what a program asks for.
func (q *question) set(flags []string) {
	for _, f := range flags {
		switch f {
		case "steps":
			q.opt.Steps = true
		case "why":
			q.opt.Why = true
		case "procs=4":
			q.cfg.Procs = 4
		}
	}
}

// trace returns the whole trace of a program, with the values.
func (q *question) trace(t *testing.T, src real.Source) string {
	t.Helper()
	program := load(t, src)
	var w bytes.Buffer
	var names struct{ *lang.Process }
	q.opt.Symbols, q.opt.File = &names, src.Name+".go"
	tr := view.NewTrace(&w, q.opt)
	q.cfg.Listen = tr.Listen
	q.cfg.Boot, q.cfg.GC.Percent = program.Boot(), sim.GCOff
	m, err := sim.New(q.cfg)
	require.NoError(t, err)
	names.Process = program.New(m, lang.Host{Args: []string{"program"}})
	names.Describe()
	m.Start(names.Main(), names.MainSymbol())
	names.Finish(m.Run())
	require.NoError(t, tr.Close())
	return w.String()
}
