package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/verify"
	"github.com/gmpsim/gmpsim/view"
)

// verify compares a program's runs and returns the exit status.
func (a *app) verify(ctx context.Context, o verifyOptions, names, args []string) (int, error) {
	if o.procs.n > 1 && !o.decisions {
		return 0, errors.New("outputs can be compared only with one P; add --decisions to use --procs")
	}
	c, err := a.check(ctx, &o, names, args)
	if err != nil {
		return 0, err
	}
	a.heeds()
	p := &progress{app: a, began: a.now()}
	c.Progress = p.say
	c.Warn = func(text string) {
		p.erase()
		fmt.Fprintf(a.stderr, "gmpsim: %s\n", text)
	}
	r, err := o.report(ctx, c)
	p.erase()
	var late *verify.LateError
	switch {
	case errors.As(err, &late):
		return 0, fmt.Errorf("%w\n        --timeout allows more time; a program that never ends cannot be compared", err)
	case err != nil:
		return 0, err
	case o.json:
		err = r.JSON(a.stdout)
	default:
		err = r.Text(a.stdout)
	}
	return statusOf(r.Verdict()), err
}

// check is what the flags ask for. Whatever is wrong is said before the program is
// built: with its text, the flags, the toolchain, the input.
func (a *app) check(ctx context.Context, o *verifyOptions, names, args []string) (*verify.Check, error) {
	memory, err := o.memory.limit()
	if err != nil {
		return nil, err
	}
	p, text, err := loadBoth(names)
	if err != nil {
		return nil, err
	}
	c := &verify.Check{Program: p, Args: args, Env: a.env, Wall: epoch(), Seed: int64(o.seed), SeedName: "--seed",
		Memory: memory, MemoryName: "--memory",
		Runs: int(o.runs.n), Procs: int(o.procs.n), Timeout: o.timeout.d, Budget: o.budget.d,
		Trace: view.Options{Width: a.width, Rules: o.rules()},
		Drive: func(ctx context.Context, m *sim.Machine) event.End {
			return a.drive(ctx, m, func() bool { return false })
		}}
	if c.Policy, err = o.policy(); err != nil {
		return nil, err
	}
	if c.Tools, err = verify.Toolchain(ctx); err != nil {
		return nil, err
	}
	c.Input, err = a.wholeInput(ctx, text)
	return c, err
}

// report compares what the flags ask for.
func (o *verifyOptions) report(ctx context.Context, c *verify.Check) (verify.Report, error) {
	switch {
	case o.procs.n > 1:
		return c.Bands(ctx)
	case o.decisions:
		return c.Decisions(ctx)
	}
	return c.Outputs(ctx)
}

// statusOf is the exit status for a verdict.
func statusOf(v verify.Verdict) int {
	switch v {
	case verify.Differs, verify.Outside:
		return statusDiffers
	case verify.Unjudged, verify.Uncompared, verify.Unfinished:
		return statusUsage
	}
	return 0
}
