package e2e_test

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
)

// value is the number or duration that a line ends with.
func value(t *testing.T, line string) float64 {
	t.Helper()
	word := last.FindString(line)
	if d, err := time.ParseDuration(word); err == nil {
		return float64(d)
	}
	v, err := strconv.ParseFloat(word, 64)
	require.NoError(t, err, "the end of %q", line)
	return v
}

// last is the number or duration at the end of a line.
var last = regexp.MustCompile(`\S+$`)

// TestFigures runs the scenarios that measure something: what the comment says of
// the simulator is what it prints, and reality is within a factor of two of it.
// With -update it writes what the simulator prints, and with -only measures
// reality anew.
func TestFigures(t *testing.T) {
	measuring := 0
	for _, s := range scenarios.All() {
		if !bytes.Contains(s.Source, []byte(", and on the real runtime (")) {
			continue
		}
		measuring++
		t.Run(s.Name, func(t *testing.T) {
			lines := printed(t, s)
			all := s.Figures()
			switch {
			case golden.Updating() && s.Name == *only:
				all = measure(t, s, lines)
			case golden.Updating():
				require.Len(t, all, len(lines), "measure them: go test ./internal/e2e -run TestFigures -update -only %s", s.Name)
			default:
				t.Parallel()
			}
			require.Len(t, all, len(lines), lines)
			for i, f := range all {
				all[i].Line = lines[i]
				ratio := value(t, lines[i]) / value(t, f.Really)
				require.InDelta(t, 1.25, ratio, 0.75, "%q, really %s", lines[i], f.Really)
			}
			sameFigures(t, s.Name, beside(all))
		})
	}
	require.GreaterOrEqual(t, measuring, 14)
}

// printed is what a scenario prints on the simulator, as gmpsim run does.
func printed(t *testing.T, s scenarios.Scenario) []string {
	cfg := on(s)
	cfg.GC.Percent = 100
	r := simulate(t, load(t, real.Source{Name: s.Name, Text: s.Source}), cfg)
	return strings.Split(strings.TrimSuffix(r.Stdout, "\n"), "\n")
}

// measure runs a scenario eleven times on the real runtime and takes of each
// figure the median, or of a time the least where the comment says that it is the
// fastest.
func measure(t *testing.T, s scenarios.Scenario, lines []string) []scenarios.Figure {
	const runs = 11
	b, _ := build(t, []real.Source{{Name: s.Name, Text: s.Source}})
	values := make([][]string, len(lines))
	for range runs {
		r, err := b.Run(t.Context(), s.Name, real.Options{Procs: s.Procs, Env: []string{"GOGC=100"}})
		require.NoError(t, err)
		got := strings.Split(strings.TrimSuffix(r.Stdout, "\n"), "\n")
		require.Len(t, got, len(lines), r.Stdout)
		for i, line := range got {
			values[i] = append(values[i], last.FindString(line))
		}
	}
	all := make([]scenarios.Figure, len(lines))
	for i, v := range values {
		slices.SortFunc(v, func(a, b string) int { return cmp.Compare(value(t, a), value(t, b)) })
		all[i].Really = v[runs/2]
		if _, err := time.ParseDuration(v[0]); err == nil && strings.Contains(s.Doc(), "fastest\nof eleven runs") {
			all[i].Really = v[0]
		}
	}
	return all
}

// beside aligns the figures for a comment.
func beside(all []scenarios.Figure) []string {
	width := 0
	for _, f := range all {
		width = max(width, utf8.RuneCountInString(f.Line))
	}
	var lines []string
	for _, f := range all {
		lines = append(lines, fmt.Sprintf("%-*s    really %s", width, f.Line, f.Really))
	}
	return lines
}
