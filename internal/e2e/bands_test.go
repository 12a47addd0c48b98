package e2e_test

import (
	"flag"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/verify"
)

var bands = flag.Int("bands", 0, "count the decisions of every scenario on two Ps, in so many runs each")

// apart are the scenarios of which a figure is not that of the real scheduler, and
// which.
func apart() map[string]string {
	return map[string]string{"mutex-collapse": "wakes"} // a real thread takes longer to wake up on a busy host
}

// TestBands holds what each scenario decides on two Ps against what the real
// scheduler does, as verify does. It takes minutes and a machine that has time, so
// it is not run unless it is asked for:
//
//	go test ./internal/e2e -run Bands -bands 15 -timeout 1h
func TestBands(t *testing.T) {
	if *bands == 0 || runtime.NumCPU() < 2 {
		t.Skip("not asked for, or there is one core only")
	}
	all := scenarioSources()
	b := buildLogged(t, all)
	for _, p := range all {
		t.Run(p.Name, func(t *testing.T) {
			program := load(t, p)
			var logs, simulated [][]real.Decision
			for seed := range *bands {
				_, log, err := b.RunLogged(t.Context(), p.Name, real.Options{Procs: 2})
				require.NoError(t, err)
				run, err := verify.Decide(t.Context(), program, sim.Config{Procs: 2, Seed: int64(seed)}, verify.World{})
				require.NoError(t, err)
				list := run.Decisions
				if log.Lost > 0 {
					list = list[:min(len(list), len(log.Decisions))]
				}
				logs, simulated = append(logs, log.Decisions), append(simulated, list)
			}
			for _, m := range verify.Hold(verify.Count(logs), simulated, false) {
				if m.Name != apart()[p.Name] {
					require.NotEqual(t, verify.Outside, m.Verdict, "%s: really %v, simulated %v", m.Name, m.Real, m.Sim)
				}
			}
		})
	}
}
