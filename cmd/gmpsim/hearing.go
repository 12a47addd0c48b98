package main

import (
	"context"
	"io"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A hearing is a run that a view listens to, and whose output no one sees: state, why, timeline and export.
type hearing struct {
	p       *program
	cfg     sim.Config // with the listener
	endless *endlessOptions
	ends    bool                         // the flags say when it ends, so a program may idle until then
	enough  func(event.Time) bool        // the view needs no more; asked now and then
	out     func(*sim.Machine) io.Writer // where the program prints; nil: nowhere
	args    []string
}

// heard is what is left when it is over.
type heard struct {
	m    *sim.Machine
	proc *lang.Process
	idle *idle
	end  event.End
}

// hear runs the program.
func (a *app) hear(ctx context.Context, h hearing) (*heard, error) {
	idle := h.endless.watch(&h.cfg, h.ends)
	m, err := sim.New(h.cfg)
	if err != nil {
		return nil, err
	}
	idle.m = m
	out := io.Discard
	if h.out != nil {
		out = h.out(m)
	}
	proc, err := a.start(ctx, h.p, m, out, out, h.args)
	if err != nil {
		return nil, err
	}
	proc.Describe()
	drive := a.drive
	if h.endless.pace > 0 {
		drive = (&pacer{float64(h.endless.pace), a.now(), ctx, m}).drive
	}
	end := drive(ctx, m, func() bool { return h.enough(m.Now()) || idle.done() })
	return &heard{m, proc, idle, end}, nil
}
