package main

import (
	"context"
	"errors"
	"fmt"
	"syscall"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// trace runs a program, writes its trace and returns its exit status.
func (a *app) trace(ctx context.Context, o traceOptions, names, args []string) (int, error) {
	p, cfg, err := o.prepare(a.env, names)
	if err != nil {
		return 0, err
	}
	opt, err := o.view(a, p)
	if err != nil {
		return 0, err
	}
	tr, counts := view.NewTrace(a.stdout, opt), &event.Counts{}
	cfg.Listen = event.Each(tr.Listen, counts.Listen)
	idle := o.watch(&cfg, o.to.d > 0 || o.limit.n > 0 || o.until != "")
	m, err := sim.New(cfg)
	if err != nil {
		return 0, err
	}
	idle.m = m
	return a.follow(ctx, &o, p, m, tr, counts, idle, args)
}

// follow runs p on m while tr listens.
func (a *app) follow(ctx context.Context, o *traceOptions, p *program, m *sim.Machine, tr *view.Trace,
	counts *event.Counts, idle *idle, args []string) (int, error) {
	stdout, stderr := &stream{m: m, tr: tr}, &stream{m: m, tr: tr, stderr: true}
	a.stdin.waiting = func() { tr.Settle() } // what asks for the input is to be seen
	proc, err := a.start(ctx, p, m, stdout, stderr, args)
	if err != nil {
		return 0, err
	}
	proc.Describe()
	drive := a.drive
	if o.pace > 0 {
		drive = (&pacer{float64(o.pace), a.now(), ctx, m}).drive
	}
	end := drive(ctx, m, func() bool { return tr.Flush() != nil || tr.Done() || idle.done() })
	code := a.finish(proc, end, &o.machineOptions, nil, m)
	stdout.rest()
	stderr.rest()
	if err := tr.Close(); errors.Is(err, syscall.EPIPE) {
		return statusPipe, nil // the reader has seen enough
	} else if err != nil {
		return 0, fmt.Errorf("the trace could not be written: %w", err)
	}
	a.note(p.box)
	a.unseen(o, end, m.Now(), tr)
	if ctx.Err() != nil && end.Why == event.Stopped {
		a.interrupted(m)
		fmt.Fprint(a.stderr, view.Summary(counts))
	} else if idle.ended {
		return idle.say(a), nil
	} else if end.Why == event.Stopped {
		return 0, nil
	}
	return code, nil
}

// unseen says which flags asked for what did not happen, unless a limit ended
// the trace before it could.
func (a *app) unseen(o *traceOptions, end event.End, now event.Time, tr *view.Trace) {
	if end.Why == event.Stopped && (o.to.d == 0 || o.limit.n > 0) {
		return
	}
	if !tr.Reached() {
		a.say("--until %s: no event of the run is about it; the run ended at %v", o.until, now)
	}
	if !tr.Found() {
		a.say("--around %d: no line of the trace is about it; the run ended at %v", o.around.n, now)
	}
	if from := event.Time(o.from.d); from > now {
		a.say("--from %v: the run ended at %v", from, now)
	}
	for _, s := range tr.Missed() {
		hint := ""
		if s.Steps {
			hint = "; try --steps"
		}
		a.say("--only %s%s", s.Text, hint)
	}
}
