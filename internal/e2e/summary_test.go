package e2e_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// TestSummaryOfTheCounted: a run that is told only of the kinds which counts are made
// of has the summary of one that is told of everything.
func TestSummaryOfTheCounted(t *testing.T) {
	only := event.Counted()
	for _, s := range lessons(false) {
		p := load(t, s)
		for _, procs := range []int{1, 4} {
			var texts []string
			for _, kinds := range []*event.Kindset{nil, &only} {
				var counts event.Counts
				try(t, p, sim.Config{Procs: procs, Listen: counts.Listen, Only: kinds})
				texts = append(texts, view.Summary(&counts))
			}
			require.Equal(t, texts[0], texts[1], "%s on %d Ps", s.Name, procs)
		}
	}
}
