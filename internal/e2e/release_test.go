package e2e_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// TestOrderInAllReleases: on one P the order in which a program's goroutines run
// has been the same since Go 1.5, apart from what one more goroutine of the
// runtime's own shifts since Go 1.25. The real releases 1.13 to 1.26 agreed on
// such programs; here so do all, whoever runs their timers.
func TestOrderInAllReleases(t *testing.T) {
	for _, name := range []string{
		"spawn10", "spawn300", "spawn1000", "spawn_tree", "fan_in", "close_broadcast", "mutex_queue", "cond_broadcast",
		"gosched_round_robin", "waitgroup_waiters", "sleep_equal", "sleep_distinct", "sleep_ties", "timer_afterfunc", "timer_ticker",
	} {
		p, err := real.Load(filepath.Join(programDir, name+".go"))
		require.NoError(t, err)
		program := load(t, p)
		under := func(release int) real.Result {
			return simulate(t, program, sim.Config{Procs: 1, Policy: rules.PolicyOf(release)})
		}
		want := under(24)
		require.Zero(t, want.Code, name)
		for _, release := range []int{5, 9, 10, 13, 14, 20, 22} {
			require.Equal(t, want, under(release), "%s with go=1.%d", name, release)
		}
		require.Equal(t, under(26), under(25), name)
	}
}
