package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// runOptions are the flags of gmpsim run.
type runOptions struct {
	machineOptions
	endlessOptions
	quiet bool
	bill  bool
}

func (a *app) runCommand() *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run PROGRAM [-- ARGUMENT...]",
		Short: "Run a program, like go run",
		Long: `Run a program on the simulated runtime. Output and exit status are those of the
program; a summary goes to standard error, followed by plots of any figures the
program reports (docs/trace.md). --bill shows where the time went. For each
goroutine it says how long it ran, waited for a P and was blocked, and on what.
For each P it says what it did, how many goroutines it ran and stole, how long
it waited for runtime locks, and how long its goroutines were ready before they
ran. If the program ends in a deadlock, it says who waits for whom: it runs the
program once more for that, unless that took long or the program wrote files.

Exit status: that of the program; 1 if a limit stopped it; 2 if it could not be
run; 130 after Ctrl-C.`,
		Example: `  gmpsim run last-one-first
  gmpsim run --bill prog.go
  gmpsim run --go 1.13 --set starvation=off prog.go
  gmpsim run --procs 1 prog.go -- -n 100`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, args, err := programArgs(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			return status(a.run(cmd.Context(), o, names, args))
		},
	}
	o.machineOptions.declare(cmd)
	o.endlessOptions.declare(cmd.Flags())
	cmd.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "print no summary, nor who waits for whom in a deadlock")
	cmd.Flags().BoolVar(&o.bill, "bill", false, "also print where the time of goroutines and Ps went")
	return cmd
}

// summing returns the listener that a summary needs, and the kinds that it wants. A
// program that only passes messages on has seven events a message and waits for each.
func summing(counts *event.Counts, gauges *view.Gauges) (event.Listener, *event.Kindset) {
	only := event.Counted()
	only[event.Log] = true
	return func(e *event.Event) {
		counts.Listen(e)
		if e.Kind == event.Log {
			gauges.Listen(e)
		}
	}, &only
}

// run runs a program and returns its exit status.
func (a *app) run(ctx context.Context, o runOptions, names, args []string) (int, error) {
	p, cfg, err := o.prepare(a.env, names)
	if err != nil {
		return 0, err
	}
	again := cfg
	bill, counts, gauges := view.NewBill(), &event.Counts{}, view.NewGauges(p)
	if !o.quiet {
		cfg.Listen, cfg.Only = summing(counts, gauges)
	}
	if o.bill {
		cfg.Listen, cfg.Only = event.Each(cfg.Listen, bill.Listen), nil
	}
	idle := o.watch(&cfg, false)
	m, err := sim.New(cfg)
	if err != nil {
		return 0, err
	}
	idle.m = m
	stdout, stderr := a.freshLines()
	drive := a.drive
	if o.pace > 0 {
		pacer := &pacer{float64(o.pace), a.now(), ctx, m}
		stdout, stderr, drive = pacer.on(stdout), pacer.on(stderr), pacer.drive
	}
	proc, err := a.start(ctx, p, m, stdout, stderr, args)
	if err != nil {
		return 0, err
	}
	end := drive(ctx, m, idle.done)
	code := a.finish(proc, end, &o.machineOptions, idle, m)
	a.note(p.box)
	if end.Why == event.Deadlocked && !o.quiet {
		a.explain(ctx, p, again, m.Now(), args)
	}
	if !o.quiet {
		fmt.Fprint(a.stderr, view.Summary(counts), o.environment(), gauges.Text(m.Now()))
	}
	if o.bill {
		bill.End(m.Now())
		fmt.Fprint(a.stderr, bill.Text(proc, a.width))
	}
	return code, nil
}
