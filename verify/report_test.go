package verify

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
)

// Does what is said of decisions fit a terminal, whatever the figures?
func TestReportsFit(t *testing.T) {
	var logs [][]real.Decision
	for range 3 {
		some := []real.Decision{{Kind: real.Execute},
			{Kind: real.Ready, G: 7}, {Kind: real.Gosched}, {Kind: real.Overflow}, {Kind: real.Wake}}
		log := slices.Repeat(some, 1600)
		for i := range log {
			log[i].T = int64(i) * 1234
		}
		logs = append(logs, log)
	}
	r := &BandReport{Program: "mutex-collapse", Go: "go1.26.10", Procs: 16, Runs: 1000, Figures: Hold(Count(logs), logs, false)}
	require.Contains(t, r.String(), "within 1278-2002\n")
	r.Cut = true
	all := &DecisionReport{Program: "mutex-collapse", Go: "go1.26.10", Same: 100_000, headline: "exact but for 10 of 10000 runs"}
	for how := range agreements {
		all.Agreements = append(all.Agreements, RunCount{1, how.String()})
	}
	for line := range strings.Lines(r.String() + all.String()) {
		require.LessOrEqual(t, len(strings.TrimSuffix(line, "\n")), 80, line)
	}
	for f, want := range map[float64]string{0: "0", 58.666: "58.7", 999.6: "1000", 1508.4: "1508", 100_003: "100k", 2.5e7: "25M"} {
		require.Equal(t, want, short(f))
	}
}
