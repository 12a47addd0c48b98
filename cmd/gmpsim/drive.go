package main

import (
	"context"
	"fmt"
	"time"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// How many steps pass between two looks at Ctrl-C and the clock. A step is a
// few nanoseconds or, in a loop of the program, a good part of a millisecond.
const (
	fewSteps  = 1 << 5
	manySteps = 1 << 16
	quick     = 5 * time.Millisecond // a look this soon after the last was too early
)

// pace returns how many steps to take after so many took so long.
func pace(steps int64, took time.Duration) int64 {
	if took < quick {
		return min(2*steps, manySteps)
	}
	return max(steps/2, fewSteps)
}

// drive runs m to its end. Ctrl-C stops it, and so does enough when it returns
// true. In between it shows on a terminal how far a long run has come.
func (a *app) drive(ctx context.Context, m *sim.Machine, enough func() bool) event.End {
	now := a.now()
	p := &progress{app: a, began: now}
	for steps := int64(fewSteps); m.RunFor(steps); {
		if ctx.Err() != nil || enough() {
			m.Stop()
			break
		}
		before := now
		now = a.now()
		steps = pace(steps, now.Sub(before))
		p.show(m, now)
	}
	p.erase()
	return m.End()
}

// A progress is the line that says how far a long run has come.
type progress struct {
	app       *app
	began     time.Time
	last      time.Time
	decisions int64
	visible   bool
}

const (
	patience = 2 * time.Second        // before the line appears
	refresh  = 200 * time.Millisecond // between two versions of it
)

// show writes the line anew, if it is time.
func (p *progress) show(m *sim.Machine, now time.Time) {
	if !p.due(now) {
		return
	}
	if p.last.IsZero() {
		p.last = p.began
	}
	n := m.Decisions()
	rate := float64(n-p.decisions) / now.Sub(p.last).Seconds()
	p.last, p.decisions, p.visible = now, n, true
	fmt.Fprintf(p.app.stderr, "\r\x1b[Kvirtual time %v, %.3g decisions/s (Ctrl-C stops)", m.Now(), rate)
}

// due reports whether it is time for the line, or for another one.
func (p *progress) due(now time.Time) bool {
	return p.app.errTerm && now.Sub(p.began) >= patience && now.Sub(p.last) >= refresh
}

// say writes what is being done, if it is time.
func (p *progress) say(what string) {
	if now := p.app.now(); p.due(now) {
		p.last, p.visible = now, true
		fmt.Fprintf(p.app.stderr, "\r\x1b[K%s (Ctrl-C stops)", what)
	}
}

// erase takes the line away.
func (p *progress) erase() {
	if p.visible {
		fmt.Fprint(p.app.stderr, "\r\x1b[K")
		p.visible = false
	}
}
