package view

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim"
)

// A line is one decision or operation: the event that opened it and the
// details that say what it led to. The first event is the one the line is
// named after; it is a head, or the step that found a goroutine (runqget,
// steal, …), which the execute that follows joins.
type line struct {
	events []sim.Event
	g      sim.GID  // who acts: the head's G, or the goroutine that was found
	ran    sim.Time // when the goroutine that was found began to run
	boot   *boot    // set: the summary of what came before main
	output *output  // set: not a decision but a line of what the program printed
}

// An output is one line that the program wrote.
type output struct {
	text   string
	stderr bool
}

// newLine opens a line with e. A goroutine that returns from a system call
// without a P is not its thread's any more, but it acts.
func newLine(e *sim.Event) *line {
	l := &line{events: []sim.Event{*e}, g: e.G}
	if e.Kind == sim.KSyscallExit && e.G == sim.NoG {
		l.g = sim.GID(e.C)
	}
	return l
}

func (l *line) head() *sim.Event { return &l.events[0] }
func (l *line) last() *sim.Event { return &l.events[len(l.events)-1] }

// at returns the instant of the line: that of its last event, since a search
// that takes time has its result at the end.
func (l *line) at() sim.Time {
	if l.ran > 0 {
		return l.ran
	}
	return l.last().T
}

// takes reports whether the detail e belongs to l: same thread, same instant.
// The runtime's own goroutines do nothing but park, so that belongs to their
// execute.
func (l *line) takes(e *sim.Event) bool {
	parks := e.Kind == sim.KPark && l.last().Kind == sim.KExecute
	return l.last().M == e.M && (l.at() == e.T || parks)
}

// has returns the first event of the given kind in l, or nil.
func (l *line) has(k sim.Kind) *sim.Event {
	for i := range l.events {
		if l.events[i].Kind == k {
			return &l.events[i]
		}
	}
	return nil
}

// count returns how many of l's events are of kind k.
func (l *line) count(k sim.Kind) int {
	n := 0
	for i := range l.events {
		if l.events[i].Kind == k {
			n++
		}
	}
	return n
}

// finds reports whether e is the last step of a search that found a goroutine.
// Of the network that is so if a thread with a P asked.
func finds(e *sim.Event) bool {
	switch e.Kind {
	case sim.KNetpoll:
		return e.P != sim.NoP
	case sim.KGlobGet, sim.KRunqGet, sim.KGlobBatch, sim.KSteal, sim.KStealNext, sim.KGCWorker:
		return true
	}
	return false
}

// rows cuts l's events into the rows they are shown on. A wake-up or the end of
// a thread, an overflow and a preemption are decisions of their own, and so is each of several
// goroutines that one close, timer check or broadcast makes ready, or one that
// kicks another out of runnext.
func (l *line) rows() [][]sim.Event {
	each := l.repeated()
	var rows [][]sim.Event
	start := 0
	for i := 1; i < len(l.events); i++ {
		if l.startsRow(i, each) {
			rows = append(rows, l.events[start:i])
			start = i
		}
	}
	return append(rows, l.events[start:])
}

// repeated returns the kind that gets a row for each of its events because
// there can be or are several, or Kinds when none does.
func (l *line) repeated() sim.Kind {
	switch {
	case l.has(sim.KTimerFire) != nil:
		return sim.KTimerFire
	case l.count(sim.KReady) > 1 || l.count(sim.KReady) == 1 && l.kicks():
		return sim.KReady
	}
	return sim.Kinds
}

// kicks reports whether somebody lost runnext.
func (l *line) kicks() bool {
	put := l.has(sim.KRunqPut)
	return put != nil && put.C != 0
}

// add appends the detail e. Some belong to the first row though another row
// was begun before them: where the new goroutine is put, which comes after the
// overflow of a full queue, and that the thread sleeps which handed off its P.
func (l *line) add(e *sim.Event) {
	switch {
	case e.Kind == sim.KRunqPut && l.last().Kind == sim.KOverflow, e.Kind == sim.KStopLocked:
		l.first(e)
	default:
		l.events = append(l.events, *e)
	}
}

// first appends e to the first row of l.
func (l *line) first(e *sim.Event) {
	l.events = slices.Insert(l.events, len(l.rows()[0]), *e)
}

func (l *line) startsRow(i int, each sim.Kind) bool {
	switch k := l.events[i].Kind; k {
	case each, sim.KOverflow, sim.KWakep, sim.KPreempt, sim.KExitM, sim.KTemplate:
		return true
	case sim.KStartM, sim.KNewM, sim.KNewMHandoff:
		return l.events[i-1].Kind != sim.KWakep
	}
	return false
}
