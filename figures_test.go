package gmpsim_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
)

// A figure is one line that a scenario prints on the simulator, beside the value
// that the real runtime printed there. The scenario's comment holds it:
//
//	4 hogs: late by 19.13ms     really 19.27ms
type figure struct{ line, really string }

// figureLine finds the figures of a comment.
var figureLine = regexp.MustCompile(`(?m)^\t(.*\S)\s+really (\S+)$`)

// figures returns those of a scenario, none if its output is not a measurement.
func figures(source []byte) (all []figure) {
	doc := scenarios.Scenario{Source: source}.Doc()
	for _, m := range figureLine.FindAllStringSubmatch(doc, -1) {
		all = append(all, figure{m[1], m[2]})
	}
	return all
}

// value is the number or duration that a line ends with.
func value(t *testing.T, line string) float64 {
	t.Helper()
	last := line[strings.LastIndexByte(line, ' ')+1:]
	if d, err := time.ParseDuration(last); err == nil {
		return float64(d)
	}
	v, err := strconv.ParseFloat(last, 64)
	require.NoError(t, err, "the end of %q", line)
	return v
}

// TestFigures runs the scenarios that measure something: what the comment says of
// the simulator is what it prints, and reality is within a factor of two of it.
func TestFigures(t *testing.T) {
	measuring := 0
	for _, s := range scenarios.All() {
		all := figures(s.Source)
		if len(all) == 0 {
			continue
		}
		measuring++
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			r := simulate(t, load(t, real.Source{Name: s.Name, Text: s.Source}), on(s))
			lines := strings.Split(strings.TrimSuffix(r.Stdout, "\n"), "\n")
			require.Len(t, all, len(lines), r.Stdout)
			for i, f := range all {
				require.Equal(t, lines[i], f.line)
				ratio := value(t, f.line) / value(t, f.really)
				require.InDelta(t, 1.25, ratio, 0.75, "%q, really %s", f.line, f.really)
			}
		})
	}
	require.GreaterOrEqual(t, measuring, 13)
}
