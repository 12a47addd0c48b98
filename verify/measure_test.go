package verify_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/hunt"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/verify"
)

// How often a scenario is run for the page.
const (
	exactRuns  = 20
	figureRuns = 5
)

// measure asks the real runtime about everything.
func measure(t *testing.T) *conformance {
	tc := toolchain(t)
	c := &conformance{}
	c.place(tc.Version())
	b, err := tc.Build(t.Context(), scenarioSources()...)
	require.NoError(t, err)
	defer b.Close()
	for _, s := range scenarios.All() {
		if len(s.Figures()) > 0 {
			c.figures = append(c.figures, measureFigures(t, b, s)...)
		} else {
			c.exact = append(c.exact, measureExact(t, b, s))
		}
	}
	c.families = measureFamilies(t, tc)
	return c
}

func scenarioSources() (all []real.Source) {
	for _, s := range scenarios.All() {
		all = append(all, real.Source{Name: s.Name, Text: s.Source})
	}
	return all
}

// measureExact compares a scenario's output, under both boot states.
func measureExact(t *testing.T, b *real.Build, s scenarios.Scenario) exactRow {
	t.Helper()
	program, err := lang.Load(s.Name+".go", s.Source)
	require.NoError(t, err)
	p, err := (&verify.Predictor{Program: program}).Predict(t.Context())
	require.NoError(t, err)
	sample, err := b.Sample(t.Context(), s.Name, real.Options{Procs: 1}, exactRuns)
	require.NoError(t, err)
	row := exactRow{name: s.Name, runs: exactRuns, source: sourceOf(s)}
	for _, r := range sample.Map(real.Normal) {
		switch r.Result {
		case p.Usual[0].Result:
		case p.Usual[1].Result:
			row.late += r.N
		default:
			row.odd += r.N
		}
	}
	return row
}

// measureFigures runs a scenario that measures some times, and takes each line's
// value from each run.
func measureFigures(t *testing.T, b *real.Build, s scenarios.Scenario) (rows []figureRow) {
	t.Helper()
	figures := s.Figures()
	seen := make([][]string, len(figures))
	for range figureRuns {
		r, err := b.Run(t.Context(), s.Name, real.Options{Procs: s.Procs, Env: []string{"GOGC=100"}})
		require.NoError(t, err, s.Name)
		lines := strings.Split(strings.TrimSuffix(r.Stdout, "\n"), "\n")
		require.Len(t, lines, len(figures), s.Name)
		for i, line := range lines {
			seen[i] = append(seen[i], lastWord(line))
		}
	}
	for i, f := range figures {
		slices.SortFunc(seen[i], func(a, b string) int { return int(value(t, a) - value(t, b)) })
		middle := seen[i][figureRuns/2]
		rows = append(rows, figureRow{name: s.Name, line: f.Line, comment: f.Really,
			least: seen[i][0], middle: middle, highest: seen[i][figureRuns-1],
			ratio: value(t, lastWord(f.Line)) / value(t, middle), runs: figureRuns, source: sourceOf(s)})
	}
	return rows
}

func lastWord(line string) string { return line[strings.LastIndexByte(line, ' ')+1:] }

// value is a number or a duration as a number.
func value(t *testing.T, word string) float64 {
	t.Helper()
	if d, err := time.ParseDuration(word); err == nil {
		return float64(d)
	}
	v, err := strconv.ParseFloat(word, 64)
	require.NoError(t, err)
	return v
}

// measureFamilies is TestDifferential for the page.
func measureFamilies(t *testing.T, tc *real.Toolchain) (rows []familyRow) {
	t.Helper()
	tallies := differential(t, tc)
	names, docs := hunt.Families()
	for i, name := range names {
		rows = append(rows, familyRow{name, docs[i], *tallies[name]})
	}
	return rows
}
