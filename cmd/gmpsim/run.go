package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/host"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/view"
)

// runOptions are the flags of gmpsim run.
type runOptions struct {
	machineOptions
	quiet bool
	bill  bool
}

func (a *app) runCommand() *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run PROGRAM [-- ARGUMENT...]",
		Short: "Run a program like go run",
		Long: `Run a program on the simulated runtime. Its output and its exit status are the
program's own; a summary of the run goes to standard error, and below it the
figures that the program says of itself as curves (docs/trace.md). --bill adds
where the time went: how long goroutines ran, waited for a P, and were blocked
on what; and for each P what it did, how many goroutines it ran and stole, how
long it waited for locks of the runtime, and how long those that it ran had been
ready.

Exit status: the program's; 1 if a limit stopped it; 2 if it could not be run;
130 after Ctrl-C.`,
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
	o.declare(cmd)
	cmd.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "no summary")
	cmd.Flags().BoolVar(&o.bill, "bill", false, "after the summary, where the time of goroutines and Ps went")
	return cmd
}

// run runs a program and returns its exit status.
func (a *app) run(ctx context.Context, o runOptions, names, args []string) (int, error) {
	p, cfg, err := o.prepare(names)
	if err != nil {
		return 0, err
	}
	bill := view.NewBill()
	if o.bill {
		cfg.Listen = bill.Listen
	}
	gauges := view.NewGauges(p)
	if !o.quiet {
		cfg.Notes = gauges.Listen
	}
	m, err := sim.New(cfg)
	if err != nil {
		return 0, err
	}
	proc := a.start(ctx, p, m, a.stdout, a.stderr, args)
	end := a.drive(ctx, m, func() bool { return false })
	code := a.finish(proc, end, &o.machineOptions, m)
	if !o.quiet {
		fmt.Fprint(a.stderr, view.Summary(end, m.Now(), m.Stats()), gauges.Text(m.Now()))
	}
	if o.bill {
		bill.End(m.Now())
		fmt.Fprint(a.stderr, bill.Text(proc, m.Stats()))
	}
	return code, nil
}

// start makes a process of p on m, with the command's own input, environment
// and files.
func (a *app) start(ctx context.Context, p *program, m *sim.Machine, stdout, stderr io.Writer, args []string) *lang.Process {
	proc := p.code.New(m, lang.Host{Stdin: a.stdin.reader(ctx, m), Stdout: stdout, Stderr: stderr,
		Args: append([]string{p.name}, args...), Env: a.env, Files: &host.Files{}, Wall: epoch()})
	p.proc = proc
	m.Start(proc.Main(), proc.MainSymbol())
	return proc
}

// epoch is what a program's wall clock shows at virtual time 0. It is always
// the same, or a program that prints the time would never print it twice.
func epoch() time.Time { return time.Date(2026, time.February, 10, 0, 0, 0, 0, time.UTC) }

// finish says how a run ended, where its output does not, and returns the exit
// status.
func (a *app) finish(proc *lang.Process, end sim.End, o *machineOptions, m *sim.Machine) int {
	code := proc.Finish(end)
	switch end.Why {
	case sim.StepLimit:
		a.stopped("--max-steps %v", &o.maxSteps, m)
		return statusLimit
	case sim.TimeLimit:
		a.stopped("--max-time %v", &o.maxTime, m)
		return statusLimit
	case sim.Stopped:
		return statusInterrupt
	}
	return code
}

// stopped says that a limit ended the run.
func (a *app) stopped(format string, limit fmt.Stringer, m *sim.Machine) {
	flag := fmt.Sprintf(format, limit)
	fmt.Fprintf(a.stderr, "gmpsim: stopped by %s at virtual time %v; the program was not done: raise the limit, or look with gmpsim trace at what it does\n",
		flag, m.Now())
}
