package view

import (
	"github.com/fatih/color"
	"github.com/gmpsim/gmpsim/sim"
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
func (p *palette) kind(k sim.Kind) *color.Color {
	switch k {
	case sim.KExecute, sim.KGlobGet, sim.KRunqGet, sim.KGlobBatch, sim.KSteal, sim.KStealNext, sim.KNetpoll, sim.KGCWorker:
		return p.find
	case sim.KReady, sim.KWakep, sim.KStartM, sim.KNewM, sim.KTemplate, sim.KNewMHandoff, sim.KClone, sim.KMWake, sim.KGo, sim.KTimers, sim.KTimerFire, sim.KTimerWake, sim.KPreemptAsk, sim.KRetake:
		return p.wake
	case sim.KNothing, sim.KReleaseP, sim.KStopM, sim.KSpin, sim.KRecheck, sim.KPoll, sim.KStealBackoff,
		sim.KHandoff, sim.KIdleP, sim.KStopLocked, sim.KTemplateWait, sim.KTimerSleep, sim.KSysmonSleep, sim.KSysmonDeep:
		return p.wait
	case sim.KOverflow, sim.KGoEnd, sim.KExit, sim.KDeadlock, sim.KStop:
		return p.end
	}
	return p.act
}
