package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// explainFor is how long the second run of a program may take that ended in a deadlock.
const explainFor = 2 * time.Second

// explain says who waits for whom in a deadlock. Who took which mutex, where and when, only the events say, and a run
// without a trace does not make them: they would take longer than the program. But a run repeats, so the program runs
// once more for them, with the input that it has read. The second run must not happen if the program changes real files,
// and it must not take long.
func (a *app) explain(ctx context.Context, p *program, cfg sim.Config, at event.Time, args []string) {
	text := ""
	if !p.box.changed() {
		text = a.deadlock(ctx, p, cfg, at, args)
	}
	if text != "" {
		fmt.Fprintf(a.stderr, "\nwho waits for whom:\n%s", text)
	} else if ctx.Err() == nil {
		fmt.Fprintln(a.stderr, "\ngmpsim: for who waits for whom use gmpsim trace --only deadlock")
	}
}

// deadlock runs the program again. It returns "" if that takes too long, or if the second run does not end at the same instant.
func (a *app) deadlock(ctx context.Context, p *program, cfg sim.Config, at event.Time, args []string) string {
	again := *p
	d := view.NewDeadlock(&again, p.file)
	cfg.Listen = d.Listen
	m, err := sim.New(cfg)
	if err != nil {
		return ""
	}
	if _, err := a.start(ctx, &again, m, io.Discard, io.Discard, args); err != nil {
		return ""
	}
	until := a.now().Add(explainFor)
	end := a.drive(ctx, m, func() bool { return a.now().After(until) })
	if end.Why != event.Deadlocked || m.Now() != at {
		return ""
	}
	return d.Text(a.width)
}
