package view

import (
	"github.com/fatih/color"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A palette has the colours of a trace. With colour off each leaves its text
// as it is.
type palette struct {
	dim, mark      *color.Color
	stdout, stderr *color.Color
	ids            [3]*color.Color
	find, wake     *color.Color
	act, wait, end *color.Color
}

func newPalette(on bool) *palette {
	paint := func(attrs ...color.Attribute) *color.Color {
		c := color.New(attrs...)
		if on {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c
	}
	return &palette{
		dim: paint(color.Faint), mark: paint(color.Italic),
		stdout: paint(color.Bold), stderr: paint(color.FgRed),
		ids:  [3]*color.Color{paint(color.FgBlue), paint(color.FgMagenta), paint(color.FgYellow)},
		find: paint(color.FgCyan), wake: paint(color.FgGreen), act: paint(),
		wait: paint(color.Faint), end: paint(color.FgRed),
	}
}

// kind returns the colour of what a kind of event did: found work, woke
// somebody, gave up, ended something, or did what its goroutine asked for.
func (p *palette) kind(k event.Kind) *color.Color {
	switch k {
	case event.Execute, event.GlobGet, event.RunqGet, event.GlobBatch, event.Steal, event.StealNext, event.Netpoll, event.GCWorker:
		return p.find
	case event.Ready, event.Wakep, event.StartM, event.NewM, event.Template, event.NewMHandoff, event.Clone, event.MWake, event.Go,
		event.Timers, event.TimerFire, event.TimerWake, event.PreemptAsk, event.Retake:
		return p.wake
	case event.Nothing, event.ReleaseP, event.StopM, event.Spin, event.Recheck, event.Poll, event.StealBackoff,
		event.Handoff, event.IdleP, event.StopLocked, event.TemplateWait, event.TimerSleep, event.SysmonSleep, event.SysmonDeep:
		return p.wait
	case event.Overflow, event.GoEnd, event.Exit, event.Deadlock, event.Stop:
		return p.end
	}
	return p.act
}
