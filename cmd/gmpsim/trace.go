package main

import (
	"bytes"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// traceOptions are the flags of gmpsim trace.
type traceOptions struct {
	machineOptions
	color    colour
	steps    bool
	why      bool
	from, to span
	limit    number
	only     []string
}

func (a *app) traceCommand() *cobra.Command {
	var o traceOptions
	cmd := &cobra.Command{
		Use:   "trace PROGRAM [-- ARGUMENT...]",
		Short: "Show each decision of the scheduler while a program runs",
		Long: `Run a program and write one line for each decision of the scheduler and each
operation of a goroutine: the virtual time, the thread (M), processor (P) and
goroutine (G), what was done, the numbers that matter, and the function of the
real runtime that does the same. What the program prints stands between these
lines behind a bar, │ for standard output and ┃ for standard error.

The exit status is the one that gmpsim run has; 0 if --limit or --to ends the
trace before the program ends.`,
		Example: `  gmpsim trace last-one-first
  gmpsim trace stealing --only P1 --why
  gmpsim trace prog.go --from 10us --limit 50 --steps`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, args, err := programArgs(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			return status(a.trace(cmd.Context(), o, names, args))
		},
	}
	o.declare(cmd)
	return cmd
}

// declare adds the flags.
func (o *traceOptions) declare(cmd *cobra.Command) {
	f := cmd.Flags()
	o.machineOptions.declare(cmd)
	o.color.declare(f)
	f.BoolVar(&o.steps, "steps", false, "show every step of a search, also those that found nothing, and sysmon's rounds")
	f.BoolVar(&o.why, "why", false, "say why: *language* promises it, *Go 1.26* does it, *chance* decides it")
	f.Var(&o.from, "from", "begin at this virtual time, such as 10us")
	f.Var(&o.to, "to", "end at this virtual time")
	f.Var(&o.limit, "limit", "end after so many lines")
	f.StringSliceVar(&o.only, "only", nil, "only lines about these: `G7,P1,M2` or kinds such as steal,send")
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("only", completeKinds))
}

// view returns what the flags ask of a trace of p.
func (o *traceOptions) view(a *app, p *program) (view.Options, error) {
	v := view.Options{Symbols: p, File: p.file, Width: a.width, Color: o.color.on(a, a.outTerm),
		Steps: o.steps, Why: o.why, Rules: o.rules(), From: event.Time(o.from.d), To: event.Time(o.to.d), Limit: int(o.limit.n)}
	if v.To > 0 && v.From > v.To {
		return v, fmt.Errorf("--from %v is after --to %v", &o.from, &o.to)
	}
	for _, word := range o.only {
		s, err := view.ParseSubject(word)
		if err != nil {
			return v, fmt.Errorf("--only: %w", err)
		}
		v.Only = append(v.Only, s)
	}
	return v, nil
}

// trace runs a program, writes its trace and returns its exit status.
func (a *app) trace(ctx context.Context, o traceOptions, names, args []string) (int, error) {
	p, cfg, err := o.prepare(names)
	if err != nil {
		return 0, err
	}
	opt, err := o.view(a, p)
	if err != nil {
		return 0, err
	}
	tr, counts := view.NewTrace(a.stdout, opt), &event.Counts{}
	cfg.Listen = event.Each(tr.Listen, counts.Listen)
	m, err := sim.New(cfg)
	if err != nil {
		return 0, err
	}
	return a.follow(ctx, &o, p, m, tr, counts, args)
}

// follow runs p on m while tr listens.
func (a *app) follow(ctx context.Context, o *traceOptions, p *program, m *sim.Machine, tr *view.Trace,
	counts *event.Counts, args []string) (int, error) {
	stdout, stderr := &stream{m: m, tr: tr}, &stream{m: m, tr: tr, stderr: true}
	a.stdin.waiting = func() { tr.Flush() } // what asks for the input is to be seen
	proc := a.start(ctx, p, m, stdout, stderr, args)
	end := a.drive(ctx, m, func() bool { return tr.Flush() != nil || tr.Done() })
	code := a.finish(proc, end, &o.machineOptions, m)
	stdout.rest()
	stderr.rest()
	if err := tr.Close(); err != nil {
		return 0, fmt.Errorf("the trace could not be written: %w", err)
	}
	a.unseen(o, end, m.Now(), tr.Missed())
	if ctx.Err() != nil {
		fmt.Fprint(a.stderr, view.Summary(counts))
	} else if end.Why == event.Stopped {
		return 0, nil
	}
	return code, nil
}

// unseen says which flags asked for what did not happen, unless a limit ended
// the trace before it could.
func (a *app) unseen(o *traceOptions, end event.End, now event.Time, missed []string) {
	if end.Why == event.Stopped && (o.to.d == 0 || o.limit.n > 0) {
		return
	}
	if from := event.Time(o.from.d); from > now {
		fmt.Fprintf(a.stderr, "gmpsim: --from %v: the run was over at %v\n", from, now)
	}
	for _, s := range missed {
		fmt.Fprintf(a.stderr, "gmpsim: --only %s\n", s)
	}
}

// stream takes what the program writes to one of its streams and puts it into
// the trace, line by line, where and when it is written.
type stream struct {
	m      *sim.Machine
	tr     *view.Trace
	stderr bool
	part   []byte // of a line that has no end yet
}

func (w *stream) Write(p []byte) (int, error) {
	w.part = append(w.part, p...)
	if i := bytes.LastIndexByte(w.part, '\n'); i >= 0 {
		w.show(string(w.part[:i]))
		w.part = w.part[i+1:]
	}
	return len(p), nil
}

// rest shows a last line without an end.
func (w *stream) rest() {
	if len(w.part) > 0 {
		w.show(string(w.part))
		w.part = nil
	}
}

func (w *stream) show(text string) {
	e := event.Event{T: w.m.Now()}
	e.M, e.P, e.G = w.m.Acting()
	w.tr.Output(e, text, w.stderr)
}
