package e2e_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim/event"
)

// Does a thief take half of the queue that it meets, and do 64 equal tasks end up
// evenly on two Ps?
func TestStealing(t *testing.T) {
	s, _ := scenarios.Get("stealing")
	p := load(t, real.Source{Name: s.Name, Text: s.Source})
	for seed := range int64(8) {
		thefts := 0
		cfg := on(s)
		cfg.Seed, cfg.Listen = seed, func(e *event.Event) {
			if e.Kind == event.Steal {
				taken, left := e.Steal().N, e.Steal().Left
				require.Equal(t, (taken+left+1)/2, taken)
				thefts++
			}
		}
		var counts event.Counts
		cfg.Listen = event.Each(cfg.Listen, counts.Listen)
		launch(t, p, cfg)
		require.Greater(t, thefts, 1)
		for _, p := range counts.PerP {
			require.InDelta(t, 32, p.Decisions, 4, "seed %d", seed)
		}
	}
}
