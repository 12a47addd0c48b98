package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/spf13/pflag"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// endlessOptions are the flags for programs that never end.
type endlessOptions struct {
	idle idleTime
	pace tempo
}

func (o *endlessOptions) declare(f *pflag.FlagSet) {
	f.Var(&o.idle, "idle", fmt.Sprintf("stop a program that only idles: for this virtual time, only timers (at least %d) have woken "+
		"its goroutines; or off (default %v, but off with --max-time, --max-steps or --pace)", idleFired, idleLimit))
	f.Var(&o.pace, "pace", "show the run at N times real time, such as 1, 10 or 0.001")
}

// watch adds to cfg what ends a program that only idles, unless the user has said when the run ends.
func (o *endlessOptions) watch(cfg *sim.Config, ends bool) *idle {
	i := newIdle(o.idle.limit(ends || o.pace > 0 || cfg.MaxTime > 0 || cfg.MaxSteps > 0))
	if i.limit == 0 {
		return i
	}
	if cfg.Listen == nil {
		cfg.Only = &event.Kindset{}
	}
	if cfg.Only != nil {
		i.kinds(cfg.Only)
	}
	cfg.Listen = event.Each(cfg.Listen, i.Listen)
	return i
}

// idleTime is the flag --idle.
type idleTime struct {
	span
	off bool
}

func (v *idleTime) Set(s string) error {
	if v.off = s == "off"; v.off {
		return nil
	}
	if v.span.Set(s) != nil {
		return fmt.Errorf("want a duration above 0, such as 1m, or off")
	}
	return nil
}

func (v *idleTime) String() string {
	if v.off {
		return "off"
	}
	return v.span.String()
}

// limit returns how long a program may idle. A user who says when the run ends, or who watches it, wants all of it.
func (v *idleTime) limit(watched bool) event.Duration {
	switch {
	case v.off || v.d == 0 && watched:
		return 0
	case v.d == 0:
		return idleLimit
	}
	return event.Duration(v.d)
}

// A tempo is the flag --pace: how fast virtual time may pass, in real time; 0 is as fast as it can.
type tempo float64

func (v *tempo) Set(s string) error {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || !(n >= 1e-9 && n <= 1e9) {
		return fmt.Errorf("want a number above 0, such as 1 or 0.001")
	}
	*v = tempo(n)
	return nil
}

func (v *tempo) String() string {
	if *v == 0 {
		return ""
	}
	return strconv.FormatFloat(float64(*v), 'g', -1, 64)
}

func (v *tempo) Type() string { return "N" }

// A pacer holds a run back: virtual time passes no faster than real time, times a factor.
type pacer struct {
	times float64
	began time.Time
	ctx   context.Context
	m     *sim.Machine
}

// wait waits until real time has come as far as virtual time, or until Ctrl-C.
func (p *pacer) wait() {
	due := p.began.Add(time.Duration(float64(p.m.Now()) / p.times))
	select {
	case <-time.After(time.Until(due)):
	case <-p.ctx.Done():
	}
}

// drive runs the machine to its end, a step at a time.
func (p *pacer) drive(_ context.Context, _ *sim.Machine, enough func() bool) event.End {
	for p.m.RunFor(1) {
		p.wait()
		if p.ctx.Err() != nil || enough() {
			p.m.Stop()
		}
	}
	return p.m.End()
}

// on returns a writer that writes to w when it is time.
func (p *pacer) on(w io.Writer) io.Writer { return paced{p, w} }

type paced struct {
	*pacer
	w io.Writer
}

func (w paced) Write(text []byte) (int, error) {
	w.wait()
	return w.w.Write(text)
}
