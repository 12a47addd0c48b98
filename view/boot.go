package view

import (
	"fmt"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// boot collects what happens before main runs into one line: what a program
// finds when it starts matters (the goroutine numbers, the queue, the tick),
// but how it came about does not.
type boot struct {
	state event.State
	begin event.Event
	main  bool // main runs: whatever comes now belongs to the program
}

func newBoot() *boot { return &boot{state: *event.NewState()} }

// over takes in e and reports whether the program begins with it instead.
func (b *boot) over(e *event.Event) bool {
	if b.main && e.Kind != event.StopM {
		return true
	}
	if e.Kind == event.Begin {
		b.begin = *e
	}
	b.main = b.main || e.Kind == event.Execute && e.G == 1
	b.state.Apply(e)
	return false
}

// line is the summary; noteBoot words it.
func (b *boot) line() *line {
	l := newLine(&b.begin)
	l.g = 1
	l.head().P = 0
	l.boot = b
	return l
}

// note says what the program finds: "4 Ps; G5 queued, G6 in runnext".
func (b *boot) note() string {
	a := b.begin.Begin()
	s := fmt.Sprintf("%s, tick %d", count(a.Procs, "P"), a.Tick)
	if len(b.state.Ps) == 0 {
		return s
	}
	p := b.state.Ps[0]
	if len(p.Queue) > 0 {
		s += ", " + join(p.Queue) + " queued"
	}
	if p.Next != event.NoG {
		s += fmt.Sprintf(", %v in runnext", p.Next)
	}
	return s
}

func join(gs []event.GID) string {
	var names []string
	for _, g := range gs {
		names = append(names, g.String())
	}
	return strings.Join(names, " ")
}
