package hunt

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/verify"
)

// TestGenerate: a seed always gives the same program, and it is a Go program.
func TestGenerate(t *testing.T) {
	for _, p := range GenerateMany(1, 40) {
		require.Equal(t, p.Text(), Generate(p.Seed).Text())
		_, err := lang.Load(p.Name()+".go", p.Text())
		require.NoError(t, err, string(p.Text()))
	}
}

// TestFamilies: whatever a family says that its programs have comes in them.
func TestFamilies(t *testing.T) {
	all := GenerateMany(1, 700)
	for _, f := range families() {
		for _, v := range f.verbs {
			require.True(t, slices.ContainsFunc(all, func(p *Program) bool {
				return p.Family() == f.Name && p.uses(func(s stmt) bool { return s.do == v })
			}), "%s never has statement %d", f.Name, v)
		}
	}
}

// TestShrink looks for the least program that has both a close and a loop: the
// two statements, and nothing else.
func TestShrink(t *testing.T) {
	has := func(p *Program, v verb) bool { return p.uses(func(s stmt) bool { return s.do == v }) }
	all := GenerateMany(1, 400)
	i := slices.IndexFunc(all, func(p *Program) bool { return has(p, doClose) && has(p, doLoop) })
	asked := 0
	p, err := Shrink(all[i], func(some []*Program) (answers []bool, err error) {
		for _, q := range some {
			answers = append(answers, has(q, doClose) && has(q, doLoop))
		}
		asked += len(some)
		return answers, nil
	})
	require.NoError(t, err)
	starts := 0
	p.uses(func(s stmt) bool {
		if s.do == doGo || s.do == doWgGo {
			starts++
		}
		return false
	})
	require.Equal(t, 3+starts, p.size(), "close, a loop that goes once, and those that start them:\n%s", p.Text())
	require.Less(t, asked, 2000)
}

// Is a program whose order follows from how long go statements take, and no other,
// explained by those of a process that has just begun? The real runtime does with
// program 1014 what the simulator does then.
func TestWiden(t *testing.T) {
	for seed, timed := range map[uint64]bool{1014: true, 1015: false} {
		trial, err := GenerateMany(seed, 1)[0].Try(t.Context())
		require.NoError(t, err)
		run, err := verify.Simulate(t.Context(), trial.predictor.Program, sim.Config{Procs: 1, Costs: verify.ColdCosts()}, verify.World{})
		require.NoError(t, err)
		cold := run.Normal()
		require.Equal(t, timed, cold != trial.Usual(), seed)
		require.NoError(t, trial.widen(t.Context()))
		others := trial.Prediction.Others
		explained := slices.ContainsFunc(others, func(v verify.Variant) bool { return v.Result == cold })
		require.Equal(t, timed, explained && len(others) == 6, seed)
		require.Equal(t, !timed, len(others) == 4, seed)
	}
}
