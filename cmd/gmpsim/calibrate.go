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
		Short: "Measure what things take on this host, for --costs",
		Long: `Measure what goroutines, channels, locks, threads and the collector take on this
host, and write a file that --costs reads. gmpsim is a Go program, so it measures
itself: no Go installation is needed. It takes less than a minute; let nothing
else run meanwhile.

Behind each value stand its spread and, if it is less than a measurement, why. What
cannot be measured from within a program keeps its default, and so does what takes
more than ten times that, but not always: a busy host is the reason.`,
		Example: `  gmpsim calibrate -o here.costs
  gmpsim run --costs here.costs timer-hogs`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.calibrate(cmd.Context(), file) },
	}
	cmd.Flags().StringVarP(&file, "output", "o", "", "the `file` to write (default: standard output)")
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
		fmt.Fprintf(a.stderr, "%d costs written to %s; use them with --costs %s\n", used, file, file)
	}
	if more := len(all) - used; more > 0 {
		fmt.Fprintf(a.stderr, "%d more keep their defaults, since the samples are too far apart; is the host busy?\n", more)
	}
	return nil
}
