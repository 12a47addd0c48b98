package verify

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// simulatedFor is the time after which a simulated run is given up, the virtual and that of
// this host, in units of what a real one may take.
const simulatedFor = 3

// find looks for the toolchain, if the check has none.
func (c *Check) find(ctx context.Context) (err error) {
	if c.Tools == nil {
		c.Tools, err = Toolchain(ctx)
	}
	return err
}

// enter makes a stage for a program that needs one, until leave is called. In a folder that
// cannot be copied the program works itself.
func (c *Check) enter() (leave func() error) {
	if c.Program.Filed {
		s, err := newStage()
		if err != nil && c.Warn != nil {
			c.Warn(fmt.Sprintf("the real program works in this folder, not in a copy: %v", err))
		}
		c.stage = s
	}
	return func() error {
		s := c.stage
		c.stage = nil
		return s.close()
	}
}

// options say how the program really runs.
func (c *Check) options(procs int) real.Options {
	return real.Options{Procs: procs, Args: c.Args, Input: c.Input, Dir: c.stage.dir()}
}

// timeout is how long one real run may take.
func (c *Check) timeout() time.Duration { return cmp.Or(c.Timeout, DefaultTimeout) }

// patience is how long one simulated run may take of this host's time.
func (c *Check) patience() time.Duration { return simulatedFor * c.timeout() }

// times calls a function for each real run, with a context that ends when the run has
// taken too long.
func (c *Check) times(ctx context.Context, f func(context.Context) error) error {
	runs, timeout := cmp.Or(c.Runs, DefaultRuns), c.timeout()
	for i := range runs {
		c.say("run %d of %d", i+1, runs)
		ctx, cancel := context.WithTimeoutCause(ctx, timeout, &LateError{Timeout: timeout})
		err := f(ctx)
		cancel()
		if err != nil {
			return err
		}
	}
	return nil
}

// logged calls a function with the log of each real run.
func (c *Check) logged(ctx context.Context, procs int, f func(real.Run, *real.Log) error) (err error) {
	if err := c.find(ctx); err != nil {
		return err
	}
	c.say("building the program, with a runtime that logs")
	b, err := c.Tools.BuildLogged(ctx, c.Program.Source)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	return c.times(ctx, func(ctx context.Context) error {
		r, log, err := b.RunLogged(ctx, c.Program.Source.Name, c.options(procs))
		if err = errors.Join(err, c.stage.reset()); err != nil {
			return err
		}
		return f(r, log)
	})
}

// config is the machine on which the program runs as the real runs do.
func (c *Check) config(procs int, tick uint32, seed int64) sim.Config {
	boot := c.Program.Code.Boot()
	boot.Tick = tick
	policy := c.Policy
	if policy == (rules.Policy{}) {
		policy = rules.PolicyOf(rules.LatestRelease)
	}
	c.Program.Code.Adapt(&policy)
	return sim.Config{Procs: procs, Boot: boot, Seed: seed, Policy: policy,
		GC: sim.GC{Percent: sim.GCOff}, MaxTime: simulatedFor * event.Time(c.timeout())}
}

// world is what a simulated run has of the world: what the real ones have.
func (c *Check) world() World {
	args := append([]string{c.Program.Source.Name}, c.Args...)
	return World{Args: args, Env: c.options(1).Environ(c.Env), Input: c.Input, Files: true, Dir: c.stage.dir(),
		Wall: c.Wall, Memory: c.Memory, MemoryName: c.MemoryName, Drive: c.Drive}
}

// predictor predicts what the program prints.
func (c *Check) predictor() *Predictor {
	return &Predictor{Program: c.Program.Code, Timed: c.Program.Timed, Config: c.config(1, 0, c.Seed), World: c.world(),
		Patience: c.patience(), SeedName: c.SeedName, Budget: cmp.Or(c.Budget, DefaultBudget), Progress: c.Progress}
}

// changedRules says which rules of the simulation are not those of Go 1.26; "" if all are.
func (c *Check) changedRules() string {
	switch {
	case c.Policy == (rules.Policy{}), c.Policy == rules.PolicyOf(rules.LatestRelease):
		return ""
	case c.Trace.Rules != "":
		return c.Trace.Rules
	}
	return "not those of Go 1.26"
}

// say tells the user what is being done.
func (c *Check) say(format string, args ...any) {
	if c.Progress != nil {
		c.Progress(fmt.Sprintf(format, args...))
	}
}

// decide runs the program once, at the date of a real run, and logs what is decided.
func (c *Check) decide(ctx context.Context, cfg sim.Config, wall time.Time) (*Run, error) {
	w := c.world()
	w.Wall = wall
	ctx, stop := within(ctx, c.patience())
	defer stop()
	r, err := Decide(ctx, c.Program.Code, cfg, w)
	return r, c.named(err)
}
