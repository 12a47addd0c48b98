package view

import (
	"strings"

	"github.com/fatih/color"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A paint is what stands before and behind a coloured text, so that each line need not
// make it anew.
type paint struct{ open, shut string }

// begin and end append what stands around the text, which is nothing without colours.
func (p paint) begin(dst []byte) []byte {
	if p.open == "" {
		return dst
	}
	return append(dst, p.open...)
}

func (p paint) end(dst []byte) []byte {
	if p.shut == "" {
		return dst
	}
	return append(dst, p.shut...)
}

// text returns s in the colour.
func (p paint) text(s string) string { return p.open + s + p.shut }

// A palette has the colours of a trace. With colour off each leaves its text
// as it is.
type palette struct {
	dim, mark      paint
	stdout, stderr paint
	ids            [3]paint
	find, wake     paint
	act, wait, end paint
}

func newPalette(on bool) *palette {
	in := func(attrs ...color.Attribute) paint {
		if !on {
			return paint{}
		}
		c := color.New(attrs...)
		c.EnableColor()
		open, shut, _ := strings.Cut(c.Sprint("\n"), "\n")
		return paint{open, shut}
	}
	return &palette{
		dim: in(color.Faint), mark: in(color.Italic),
		stdout: in(color.Bold), stderr: in(color.FgRed),
		ids:  [3]paint{in(color.FgBlue), in(color.FgMagenta), in(color.FgYellow)},
		find: in(color.FgCyan), wake: in(color.FgGreen), act: in(),
		wait: in(color.Faint), end: in(color.FgRed),
	}
}

// kind returns the colour of what a kind of event did: found work, woke
// somebody, gave up, ended something, or did what its goroutine asked for.
func (p *palette) kind(k event.Kind) paint {
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
