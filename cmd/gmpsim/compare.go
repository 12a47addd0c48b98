package main

import (
	"fmt"
	"strings"

	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/spf13/cobra"
)

// compareOptions are the flags of gmpsim compare.
type compareOptions struct {
	machineOptions
	with  []string
	width columns
}

func (a *app) compareCommand() *cobra.Command {
	var o compareOptions
	cmd := &cobra.Command{
		Use:   "compare PROGRAM (--with SETTINGS)... [-- ARGUMENT...]",
		Short: "Run a program under several settings, side by side",
		Long: `Run a program with the other flags, and once more for each --with, and print the
results in one table: virtual time, how long goroutines waited to run, switches
and their costs, thefts, waits for locks, memory for stacks, the collector, and
where the order first differs. There G12 worker #3 is G12, the third goroutine
that was started at its place with the function worker. Another run may give it
another number than 12.

SETTINGS are key=value pairs, separated by commas: procs, seed, cores, quota,
period and gogc, the rules below, and the keys of a costs file (such as
slice=5ms). They replace the flags of the same name. Several values, separated
by slashes, make several runs: procs=1/2/4.

Under some settings a program may never end. Unless --max-time is given, the
first run stops after ` + fmt.Sprint(firstLimit) + ` of virtual time, and each other run after
` + fmt.Sprint(otherTimes) + ` times as long as the first run took, but not before ` + fmt.Sprint(otherLimit) + `.
A run that a limit stopped is compared as far as it came.

` + switches() + `

Exit status: 0 if each run ended with status 0, whether or not they differ; 1 if
one failed or a limit stopped it; 2 if the program could not be run; 130 after
Ctrl-C.`,
		Example: `  gmpsim compare worker-pool --with runnext=off
  gmpsim compare prog.go --procs 8 --with go=1.0 --with steal=none
  gmpsim compare prog.go --with procs=8,go=1.13 --with slice=1ms
  gmpsim compare one-lock --with procs=2/4/8/16 --with model=gm,procs=1/2/4/8/16
  gmpsim compare prog.go --procs 64 --with quota=8 --with procs=8,quota=8`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, args, err := programArgs(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			return status(a.compare(cmd.Context(), o, names, args))
		},
	}
	o.declare(cmd)
	cmd.Flags().StringArrayVar(&o.with, "with", nil, "one more run with these `settings`, such as procs=8,go=1.13")
	o.width.declare(cmd.Flags())
	return cmd
}

// switches lists the switches of a policy.
func switches() string {
	var b strings.Builder
	for _, s := range rules.Settings() {
		fmt.Fprintf(&b, "  %-11s %s (%s)\n", s.Key, s.Doc, s.Values)
	}
	return strings.TrimSuffix(b.String(), "\n")
}
