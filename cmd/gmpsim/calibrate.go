package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/real/calibrate"
)

func (a *app) calibrateCommand() *cobra.Command {
	var file string
	cmd := &cobra.Command{
		Use:   "calibrate",
		Short: "Measure the costs of this host, for --costs",
		Long: `Measure how long goroutines, channels, locks, threads and the collector take on
this host, and write a file that --costs reads. gmpsim is a Go program, so it
measures itself: no Go installation is needed. It takes less than a minute. Run
nothing else during that time.

Each value is followed by its spread and, if it was not measured directly, by
the reason. Costs that a program cannot measure keep their defaults. So do costs
whose samples are only sometimes ten times the default: that means the host was
busy.`,
		Example: `  gmpsim calibrate -o here.costs
  gmpsim run --costs here.costs timer-hogs`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.calibrate(cmd.Context(), file) },
	}
	cmd.Flags().StringVarP(&file, "output", "o", "", "`file` to write (default: standard output)")
	return cmd
}

// calibrate measures and writes the costs file, which is made first: who misspelt its
// name should not wait for that.
func (a *app) calibrate(ctx context.Context, file string) error {
	out := a.stdout
	if file != "" {
		f, err := os.Create(file)
		if err != nil {
			return fmt.Errorf("-o %s: %w", file, reason(err))
		}
		defer f.Close()
		out = f
	}
	a.heeds()
	all, err := calibrate.Measure(ctx, func(what string) {
		if a.errTerm {
			fmt.Fprintf(a.stderr, "\r\x1b[Kmeasuring %s", what)
		}
	})
	if a.errTerm {
		fmt.Fprint(a.stderr, "\r\x1b[K")
	}
	if err != nil {
		return exitStatus(statusInterrupt)
	}
	if _, err := fmt.Fprint(out, calibrate.File(all, "gmpsim calibrate", a.now())); err != nil {
		return err
	}
	used := len(all)
	for _, m := range all {
		if m.Unusable {
			used--
		}
	}
	if file != "" {
		a.say("%d costs written to %s; use them with --costs %s", used, file, file)
	}
	if more := len(all) - used; more > 0 {
		a.say("%d more keep their defaults: their samples are too far apart; is the host busy?", more)
	}
	return nil
}
