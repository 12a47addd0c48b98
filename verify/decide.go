package verify

import (
	"context"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// Decide is Simulate with a machine that logs what it decides, as the real scheduler
// of real.BuildLogged does. Of a run that is longer than a real log can be, it has the
// beginning.
func Decide(ctx context.Context, p *lang.Program, cfg sim.Config, w World) (*Run, error) {
	r := recorder{procs: cfg.Procs, several: -1}
	chance := &noticing{from: sim.Seeded(cfg.Seed)}
	cfg.Listen = r.listen
	cfg.Chooser = chance
	run, err := Simulate(ctx, p, cfg, w)
	if err != nil {
		return nil, err
	}
	run.Decisions, run.drew, run.several = r.decisions, chance.drew, r.several
	return run, nil
}

// Drew reports, of Decide, whether a draw decided something that the program can see. A
// real run may have decided otherwise there, and what comes after is not comparable.
func (r *Run) Drew() bool { return r.drew }

// A noticing chooser notices whether a draw decides something that a program can see:
// which ready case a select takes, where a range over a map begins, a random number. A
// real run may decide otherwise there. It keeps no draw: a program may draw millions.
type noticing struct {
	from sim.Chooser
	drew bool
}

// Choose implements sim.Chooser.
func (c *noticing) Choose(what sim.Choice, n int) int {
	c.drew = c.drew || n > 1 && (what == sim.ChooseSelect || what == sim.ChooseMap || what == sim.ChooseUser)
	return c.from.Choose(what, n)
}
