package main

import (
	"context"
	"errors"
	"fmt"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// verifyOptions are the flags of gmpsim verify.
type verifyOptions struct {
	policyOptions
	runs      number
	procs     number
	seed      seed
	timeout   span
	json      bool
	decisions bool
}

const (
	defaultRuns    = 20
	defaultTimeout = 10 * time.Second // for one real run
	statusDiffers  = 1
	otherSeeds     = 200 // that are tried where chance decides
)

func (a *app) verifyCommand() *cobra.Command {
	var o verifyOptions
	cmd := &cobra.Command{
		Use:   "verify PROGRAM [-- ARGUMENT...]",
		Short: "Hold the simulation of a program against the real runtime",
		Long: `Build a program with the go command on the PATH, into a temporary folder, run it
with GOMAXPROCS=1 GOGC=off, run it simulated from both states in which a real
program begins (schedtick 4, now and then 5), and say whether they print the
same: exact, exact but for some runs, with the likely reason, or differs, with
the first line that does and the simulated decisions around it. A program in a
module is built there. If it reads standard input, each run gets all of it.

--decisions compares what the two schedulers decided, one by one: the real one
is made to log by an overlay, a temporary copy of the toolchain's own proc.go
with calls added. With --procs N, where no order can be compared, it counts what
each did, and says of each figure on which real runs agree whether the simulated
one is within the band of those.

Exit status: 0 if the runs agree, as far as clock and chance let them; 1 if they
differ; 2 if they could not be compared; 130 after Ctrl-C.`,
		Example: `  gmpsim verify prog.go
  gmpsim verify --runs 50 --json worker-pool
  gmpsim verify ./cmd/server -- -n 100 < requests.txt
  gmpsim verify --decisions last-one-first
  gmpsim verify --decisions --procs 2 stealing`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, args, err := programArgs(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), syscall.SIGTERM, syscall.SIGHUP)
			defer stop()
			code, err := a.verify(ctx, o, names, args)
			if ctx.Err() != nil {
				return exitStatus(statusInterrupt)
			}
			return status(code, err)
		},
	}
	o.declare(cmd)
	return cmd
}

// declare adds the flags.
func (o *verifyOptions) declare(cmd *cobra.Command) {
	f := cmd.Flags()
	o.runs = number{defaultRuns, 10_000}
	o.procs = number{1, sim.MaxProcs}
	o.timeout = span{defaultTimeout}
	f.Var(&o.runs, "runs", "how often the program really runs")
	f.BoolVar(&o.decisions, "decisions", false, "compare what the schedulers decide, not what the program prints")
	f.Var(&o.procs, "procs", "GOMAXPROCS, for --decisions")
	f.Var(&o.timeout, "timeout", "how long a real run may take")
	f.Var(&o.seed, "seed", "where chance begins in the simulation")
	f.BoolVar(&o.json, "json", false, "print the result as JSON")
	o.policyOptions.declare(f)
	o.policyOptions.complete(cmd)
}

// A check is one program that is run in both worlds.
type check struct {
	*app
	o      verifyOptions
	p      *program
	source real.Source
	args   []string
	input  []byte // nil if the program does not read any
	policy rules.Policy
	tools  *real.Toolchain
}

// verify compares a program's runs and returns the exit status.
func (a *app) verify(ctx context.Context, o verifyOptions, names, args []string) (int, error) {
	if o.procs.n > 1 && !o.decisions {
		return 0, errors.New("what a program prints is the same every time at one P only; with --procs, give --decisions")
	}
	c := &check{app: a, o: o, args: args}
	var err error
	if c.p, c.source, err = loadBoth(names); err != nil {
		return 0, err
	}
	if c.policy, err = o.policy(); err != nil {
		return 0, err
	}
	c.p.code.Adapt(&c.policy)
	if c.tools, err = real.Find(ctx); err != nil {
		return 0, err
	}
	if !c.tools.Models(modelled) {
		return 0, fmt.Errorf("the go command on the PATH is %s, and what is simulated is %s: they cannot be compared", c.tools.Version(), model)
	}
	if c.input, err = a.wholeInput(ctx, c.p); err != nil {
		return 0, err
	}
	return c.compare(ctx)
}

// modelled is the model as a toolchain calls it.
const modelled = "go1.26"

// compare does what the flags ask for.
func (c *check) compare(ctx context.Context) (int, error) {
	switch {
	case c.o.procs.n > 1:
		return c.bands(ctx)
	case c.o.decisions:
		return c.decisions(ctx)
	}
	return c.outputs(ctx)
}

// times calls a function for each real run, with the time that it may take.
func (c *check) times(ctx context.Context, f func(context.Context) error) error {
	late := fmt.Errorf("it was still running after %v and was killed: to compare, it must end (--timeout gives it longer)", c.o.timeout.d)
	for range c.o.runs.n {
		ctx, cancel := context.WithTimeoutCause(ctx, c.o.timeout.d, late)
		err := f(ctx)
		cancel()
		if err != nil {
			return err
		}
	}
	return nil
}

// options say how the program really runs.
func (c *check) options() real.Options {
	return real.Options{Procs: int(c.o.procs.n), Args: c.args, Input: c.input}
}

// outputs compares what the program prints.
func (c *check) outputs(ctx context.Context) (status int, err error) {
	b, err := c.tools.Build(ctx, c.source)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	var results []real.Result
	err = c.times(ctx, func(ctx context.Context) error {
		r, err := b.Run(ctx, c.source.Name, c.options())
		results = append(results, r)
		return err
	})
	if err != nil {
		return 0, err
	}
	return c.judge(ctx, real.SampleOf(results).Map(real.Normal))
}

// judge compares a sample of real runs with the simulated ones.
func (c *check) judge(ctx context.Context, s real.Sample) (int, error) {
	usual, ways, err := c.usual(ctx)
	if err != nil {
		return 0, err
	}
	v := real.Judge(s, usual, nil, ways)
	if !v.Exact() && (ways.Chance || ways.Time) {
		others, err := c.others(ctx, s, usual, ways)
		if err != nil {
			return 0, err
		}
		v = real.Judge(s, usual, others, ways)
	}
	rep := c.report(v)
	if v.Differs() {
		if rep.Difference, err = c.difference(ctx, v, usual); err != nil {
			return 0, err
		}
	}
	return rep.status(), c.print(rep)
}
