package e2e_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// Does a quota freeze a program with many Ps, and is who waits for it later than
// with as many Ps as the quota has CPUs?
func TestContainerQuota(t *testing.T) {
	s, _ := scenarios.Get("container-quota")
	p := load(t, real.Source{Name: s.Name, Text: s.Source})
	for _, test := range []struct {
		cfg    sim.Config
		latest string
		frozen event.Duration // about; the scenario's comment says so
	}{
		{on(s), "more than 50 ms late", 85 * event.Millisecond},
		{sim.Config{Procs: 64}, "less than 5 ms late", 0},
		{sim.Config{Procs: 8, Quota: 8000}, "5 to 50 ms late", 0},
		{sim.Config{Procs: 64, Cores: 8}, "less than 5 ms late", 0},
	} {
		for test.cfg.Seed = range int64(3) {
			var frozen event.Duration
			what := fmt.Sprintf("%d Ps, %d cores, quota %d, seed %d", test.cfg.Procs, test.cfg.Cores, test.cfg.Quota, test.cfg.Seed)
			test.cfg.Listen = func(e *event.Event) {
				if e.Kind == event.Unthrottle {
					frozen += e.Unthrottle().For
				}
			}
			require.Equal(t, "the latest ping: "+test.latest+"\n", simulate(t, p, test.cfg).Stdout, what)
			require.InDelta(t, int64(test.frozen), int64(frozen), float64(2*event.Millisecond), what)
		}
	}
}
