package view

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A line is one decision or operation: the event that opened it and the
// details that say what it led to. The first event is the one the line is
// named after; it is a head, or the step that found a goroutine (runqget,
// steal, …), which the execute that follows joins.
type line struct {
	events []event.Event
	g      event.GID      // who acts: the head's G, or the goroutine that was found
	ran    event.Time     // when the goroutine that was found began to run, or a system call that is over
	spent  event.Duration // of a computation: all that it took, if it came in pieces
	boot   *boot          // set: the summary of what came before main
	wait   waiting        // of an operation that has to wait: for whom, and in which place
	below  []string       // sentences for rows of their own below the line
	output *printed       // set: not a decision but a line of what the program printed
	wrote  []*line        // of a system call: such lines, written by it
}

// A printed is one line that the program wrote.
type printed struct {
	text   string
	stderr bool
}

// newLine opens a line with e. A goroutine that returns from a system call
// without a P is not its thread's any more, but it acts.
func newLine(e *event.Event) *line {
	l := &line{}
	l.open(e)
	return l
}

// open makes l a line that begins with e. What it was before is gone: lines are used again.
func (l *line) open(e *event.Event) {
	*l = line{events: append(l.events[:0], *e), g: e.G}
	if e.Kind == event.SyscallExit && e.G == event.NoG {
		l.g = e.SyscallExit().G
	}
	if e.Kind == event.Burn {
		l.spent = e.Burn().CPU
	}
}

func (l *line) head() *event.Event { return &l.events[0] }
func (l *line) last() *event.Event { return &l.events[len(l.events)-1] }

// at returns the instant of the line: that of its last event, since a search
// that takes time has its result at the end.
func (l *line) at() event.Time {
	if l.ran > 0 {
		return l.ran
	}
	return l.last().T
}

// takes reports whether the detail e belongs to l: same thread, same instant.
// The runtime's own goroutines do nothing but park, so that belongs to their
// execute.
func (l *line) takes(e *event.Event) bool {
	parks := e.Kind == event.Park && l.last().Kind == event.Execute
	return l.last().M == e.M && (l.at() == e.T || parks)
}

// has returns the first event of the given kind in l, or nil.
func (l *line) has(k event.Kind) *event.Event {
	for i := range l.events {
		if l.events[i].Kind == k {
			return &l.events[i]
		}
	}
	return nil
}

// count returns how many of l's events are of kind k.
func (l *line) count(k event.Kind) int {
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
func finds(e *event.Event) bool {
	switch e.Kind {
	case event.Netpoll:
		return e.P != event.NoP
	case event.GlobGet, event.RunqGet, event.GlobBatch, event.Steal, event.StealNext, event.GCWorker:
		return true
	}
	return false
}

// rowEnd returns where the row that begins at start ends. A wake-up or the end of
// a thread, an overflow and a preemption are decisions of their own, and so is each of several
// goroutines that one close, timer check or broadcast makes ready, or one that
// kicks another out of runnext.
func (l *line) rowEnd(start int, each event.Kind) int {
	for i := start + 1; i < len(l.events); i++ {
		if l.startsRow(i, each) {
			return i
		}
	}
	return len(l.events)
}

// repeated returns the kind that gets a row for each of its events because
// there can be or are several, or Kinds when none does.
func (l *line) repeated() event.Kind {
	switch {
	case l.has(event.TimerFire) != nil:
		return event.TimerFire
	case l.count(event.Ready) > 1 || l.count(event.Ready) == 1 && l.kicks():
		return event.Ready
	}
	return event.Kinds
}

// kicks reports whether somebody lost runnext.
func (l *line) kicks() bool {
	put := l.has(event.RunqPut)
	return put != nil && put.RunqPut().Kicked != event.NoG
}

// add appends the detail e. Some belong to the first row though another row
// was begun before them: where the new goroutine is put, which comes after the
// overflow of a full queue, and that the thread sleeps which handed off its P.
func (l *line) add(e *event.Event) {
	switch {
	case e.Kind == event.RunqPut && l.last().Kind == event.Overflow, e.Kind == event.StopLocked:
		l.first(e)
	default:
		l.events = append(l.events, *e)
	}
}

// first appends e to the first row of l.
func (l *line) first(e *event.Event) {
	l.events = slices.Insert(l.events, l.rowEnd(0, l.repeated()), *e)
}

func (l *line) startsRow(i int, each event.Kind) bool {
	switch k := l.events[i].Kind; k {
	case each, event.Overflow, event.Wakep, event.Starve, event.Preempt, event.ExitM, event.Template, event.RemoveP, event.StackShrink,
		event.StackStart:
		return true
	case event.StartM, event.NewM, event.NewMHandoff:
		return l.events[i-1].Kind != event.Wakep
	}
	return false
}
