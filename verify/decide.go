package verify

import (
	"context"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// Decide is Simulate with a machine that logs what it decides, as the real scheduler
// of real.BuildLogged does.
func Decide(ctx context.Context, p *lang.Program, cfg sim.Config, w World) (*Run, error) {
	var r recorder
	var draws []sim.Draw
	cfg.Listen = r.listen
	cfg.Chooser = sim.Recording(sim.Seeded(cfg.Seed), &draws)
	run, err := Simulate(ctx, p, cfg, w)
	if err != nil {
		return nil, err
	}
	run.Decisions, run.Draws = r.decisions, draws
	return run, nil
}

// Drew reports whether a draw decided something that the program can see. A real run may
// have decided otherwise there, and what comes after is not comparable.
func (r *Run) Drew() bool { return drew(r.Draws) }

// drew reports whether a draw decided something that a program can see: which
// ready case a select took, where a range over a map began, a random number.
func drew(draws []sim.Draw) bool {
	for _, d := range draws {
		if d.N > 1 && (d.What == sim.ChooseSelect || d.What == sim.ChooseMap || d.What == sim.ChooseUser) {
			return true
		}
	}
	return false
}
