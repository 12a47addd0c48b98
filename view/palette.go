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
	case event.KExecute, event.KGlobGet, event.KRunqGet, event.KGlobBatch, event.KSteal, event.KStealNext, event.KNetpoll, event.KGCWorker:
		return p.find
	case event.KReady, event.KWakep, event.KStartM, event.KNewM, event.KTemplate, event.KNewMHandoff, event.KClone, event.KMWake, event.KGo, event.KTimers, event.KTimerFire, event.KTimerWake, event.KPreemptAsk, event.KRetake:
		return p.wake
	case event.KNothing, event.KReleaseP, event.KStopM, event.KSpin, event.KRecheck, event.KPoll, event.KStealBackoff,
		event.KHandoff, event.KIdleP, event.KStopLocked, event.KTemplateWait, event.KTimerSleep, event.KSysmonSleep, event.KSysmonDeep:
		return p.wait
	case event.KOverflow, event.KGoEnd, event.KExit, event.KDeadlock, event.KStop:
		return p.end
	}
	return p.act
}
