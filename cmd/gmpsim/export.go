package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/export"
	"github.com/gmpsim/gmpsim/sim/event"
)

// exportOptions are the flags of gmpsim export.
type exportOptions struct {
	machineOptions
	endlessOptions
	format   formatFlag
	output   string
	from, to span
}

// formatFlag is the flag --format.
type formatFlag struct{ export.Format }

func (v *formatFlag) Set(s string) error {
	all := export.Formats()
	i := slices.IndexFunc(all, func(f export.Format) bool { return f.Name == s })
	if i < 0 {
		return fmt.Errorf("want one of %s", strings.Join(formatNames(), ", "))
	}
	v.Format = all[i]
	return nil
}

func (v *formatFlag) String() string { return v.Name }

func (v *formatFlag) Type() string { return "format" }

// formatNames returns the names of the formats.
func formatNames() (names []string) {
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// formatTable has a row for each format.
func formatTable() string {
	var b strings.Builder
	for _, f := range export.Formats() {
		fmt.Fprintf(&b, "  %-9s %s\n", f.Name, f.Doc)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (a *app) exportCommand() *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "export PROGRAM --format FORMAT [-- ARGUMENT...]",
		Short: "Write a run for pprof, Perfetto, go tool trace and others",
		Long: `Run a program and write the run in a format that other tools read:

` + formatTable() + `

The output goes to standard output, or to the file that -o names. The file is
complete or it is not there: it gets its name when the run is over. What the
program itself prints is left out.

--from and --to name a window of virtual time. docs/export.md has a command to
read each format.

Exit status: 0, whatever the program's is; 1 if a limit stopped the run, which
is written as far as it came; 2 if it could not be run or written; 130 after
Ctrl-C.`,
		Example: `  gmpsim export mutex-hog --format pprof -o wait.pprof
  gmpsim export stealing --format perfetto -o stealing.pftrace
  gmpsim export prog.go --format jsonl --from 1ms --to 2ms | jq .kind`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, args, err := programArgs(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			return status(a.export(cmd.Context(), o, names, args))
		},
	}
	f := cmd.Flags()
	o.machineOptions.declare(cmd)
	o.endlessOptions.declare(f)
	f.Var(&o.format, "format", strings.Join(formatNames(), ", "))
	f.StringVarP(&o.output, "output", "o", "", "`file` to write (default: standard output)")
	f.Var(&o.from, "from", "start at this virtual time, such as 10us")
	f.Var(&o.to, "to", "end at this virtual time")
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formatNames(), cobra.ShellCompDirectiveNoFileComp)))
	return cmd
}

// check returns what is wrong with the flags.
func (o *exportOptions) check(a *app) error {
	switch {
	case o.format.Name == "":
		return fmt.Errorf("--format is missing; it is one of %s", strings.Join(formatNames(), ", "))
	case o.to.d > 0 && o.from.d > o.to.d:
		return fmt.Errorf("--from %v is after --to %v", &o.from, &o.to)
	case o.format.Binary && o.output == "" && a.outTerm:
		return fmt.Errorf("%s is a binary format, which a terminal cannot show; name a file with -o", o.format.Name)
	}
	return nil
}

// export runs a program, writes the run and returns the exit status.
func (a *app) export(ctx context.Context, o exportOptions, names, args []string) (int, error) {
	if err := o.check(a); err != nil {
		return 0, err
	}
	p, cfg, err := o.prepare(a.env, names)
	if err != nil {
		return 0, err
	}
	out, err := openDraft(o.output, a.stdout)
	if err != nil {
		return 0, err
	}
	defer out.discard()
	w := o.format.New(out, export.Options{Symbols: p, Name: p.name, File: p.file, From: event.Time(o.from.d), To: event.Time(o.to.d)})
	cfg.Listen = w.Listen
	run, err := a.hear(ctx, hearing{p: p, cfg: cfg, endless: &o.endlessOptions, ends: o.to.d > 0, args: args,
		enough: func(event.Time) bool { return w.Done() }})
	if err != nil {
		return 0, err
	}
	if err := o.close(w, run.m.Now()); err != nil {
		return 0, err
	}
	return a.exported(ctx, &o, run), out.keep()
}

// close ends what is written. now is when the run ended.
func (o *exportOptions) close(w export.Writer, now event.Time) error {
	if from := event.Time(o.from.d); from > now {
		return fmt.Errorf("--from %v: the run ended before, at %v", &o.from, now)
	}
	if o.to.d > 0 {
		now = min(now, event.Time(o.to.d))
	}
	var long *export.TooLongError
	if err := w.Close(now); errors.As(err, &long) {
		return fmt.Errorf("%w; choose a part of it with --from and --to", err)
	} else if err != nil {
		return notWritten(o.output, err)
	}
	return nil
}

// exported returns the exit status: that of a limit if the run met one, since then a part of it is missing.
func (a *app) exported(ctx context.Context, o *exportOptions, run *heard) int {
	if run.end.Why == event.Stopped && ctx.Err() == nil && !run.idle.ended {
		return 0
	}
	switch code := a.finish(run.proc, run.end, &o.machineOptions, run.idle, run.m); run.end.Why {
	case event.StepLimit, event.TimeLimit, event.Stopped:
		return code
	}
	return 0
}
