package main

import (
	"fmt"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/verify"
)

// verifyOptions are the flags of gmpsim verify.
type verifyOptions struct {
	policyOptions
	runs      number
	procs     number
	seed      seed
	timeout   span
	budget    span
	memory    memory
	json      bool
	decisions bool
}

func (a *app) verifyCommand() *cobra.Command {
	var o verifyOptions
	cmd := &cobra.Command{
		Use:   "verify PROGRAM [-- ARGUMENT...]",
		Short: "Compare the simulation of a program with the real runtime",
		Long: `Build a program in a temporary folder with the go command on the PATH and run it
with GOMAXPROCS=1 GOGC=off. Simulate it from both states in which a real program
begins (schedtick 4, sometimes 5), at the date of the real run. Report whether
the outputs are the same:

  exact           all real runs are as simulated
  exact but       most are; for the others it gives the likely reason
  chance          most are not, but they are as simulated with other seeds
  clock           most are not, but only in what the clock decides, such as
                  durations
  differs         too many differ for no such reason; it shows the first line
                  that differs, and the simulated decisions around it
  not finished    too many differ, but --budget ended before all possible
                  reasons were tried
  not comparable  most runs differ, and the program sets GOMAXPROCS to more than
                  1 or does what Go leaves undefined; or the host held up most
                  runs

A run that the host held up counts only if its output is explained. A program in
a module is built there. If the program reads standard input, each run gets all
of it. If it works with files, each run gets a copy of the working folder; but
the real program has all your rights (docs/sandbox.md).

--decisions compares the decisions of the two schedulers one by one, and the
outputs, too. To log the real decisions, verify builds the program with a
temporary copy of the toolchain's own proc.go and adds calls to it. With
--procs N the order cannot be compared, so verify counts what each scheduler
did. For each figure on which the real runs agree, it says whether the simulated
figure is within the band of the real ones.

Exit status: 0 if the runs agree, apart from clocks and chance; 1 if they
differ; 2 if they could not be compared, or not to the end; 130 after Ctrl-C.`,
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
				return a.unverified(cmd.Context().Err() == nil)
			}
			return status(code, err)
		},
	}
	o.declare(cmd)
	return cmd
}

// unverified says that Ctrl-C, or another signal, ended the comparison.
func (a *app) unverified(other bool) error {
	by := "Ctrl-C"
	if other {
		by = "a signal"
	}
	fmt.Fprintf(a.stderr, "gmpsim: stopped by %s: nothing was compared\n", by)
	return exitStatus(statusInterrupt)
}

// declare adds the flags.
func (o *verifyOptions) declare(cmd *cobra.Command) {
	f := cmd.Flags()
	o.runs = number{verify.DefaultRuns, 10_000}
	o.procs = number{1, sim.MaxProcs}
	o.timeout = span{verify.DefaultTimeout}
	o.budget = span{verify.DefaultBudget}
	f.Var(&o.runs, "runs", "number of real runs")
	f.BoolVar(&o.decisions, "decisions", false, "compare the decisions of the schedulers and, with one P, the output")
	f.Var(&o.procs, "procs", "GOMAXPROCS, only with --decisions")
	f.Var(&o.timeout, "timeout", "how long a real run may take; a simulated one may take 3 times as long")
	f.Var(&o.budget, "budget", "how long to search for the reason of a difference: other seeds, dates, costs")
	f.Var(&o.seed, "seed", "seed of the random choices in the simulation")
	f.BoolVar(&o.json, "json", false, "print the result as JSON")
	o.memory.declare(f)
	o.policyOptions.declare(f)
	o.policyOptions.complete(cmd)
}
