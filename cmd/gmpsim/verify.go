package main

import (
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
	json      bool
	decisions bool
}

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
	o.runs = number{verify.DefaultRuns, 10_000}
	o.procs = number{1, sim.MaxProcs}
	o.timeout = span{verify.DefaultTimeout}
	f.Var(&o.runs, "runs", "how often the program really runs")
	f.BoolVar(&o.decisions, "decisions", false, "compare what the schedulers decide, not what the program prints")
	f.Var(&o.procs, "procs", "GOMAXPROCS, for --decisions")
	f.Var(&o.timeout, "timeout", "how long a real run may take")
	f.Var(&o.seed, "seed", "where chance begins in the simulation")
	f.BoolVar(&o.json, "json", false, "print the result as JSON")
	o.policyOptions.declare(f)
	o.policyOptions.complete(cmd)
}
