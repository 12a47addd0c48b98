package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Contender is one run of a program among several that are compared: what it was
// run with, and what came of it. Make it with NewContender, give its Listen to the
// machine, and call Done at the end.
type Contender struct {
	Name   string // what was different in it
	Output string // what the program printed

	Symbols Symbols // names goroutines by their functions; nil: they have numbers only

	bill  *Bill
	ids   identities
	order []int32 // the identity of the goroutine that each decision took
}

// maxOrder is how many decisions of a run are kept to be compared.
const maxOrder = 1 << 20

// NewContender returns the record of a run that is about to begin.
func NewContender(name string) *Contender {
	return &Contender{Name: name, bill: NewBill(), ids: newIdentities()}
}

// Listen takes in one event; it is an event.Listener.
func (c *Contender) Listen(e *event.Event) {
	c.bill.Listen(e)
	if len(c.order) == maxOrder {
		return
	}
	switch {
	case e.Kind == event.Go:
		c.ids.started(e)
	case e.Kind == event.Execute && c.bill.began:
		c.order = append(c.order, c.ids.of(e.G))
	case e.Kind == event.GoEnd:
		delete(c.ids.number, e.G)
	}
}

// Done closes the record: the run has ended.
func (c *Contender) Done() { c.bill.End(c.counts().Time) }

func (c *Contender) counts() *event.Counts { return &c.bill.counts }

// A figure is one row of the table: its name and what it is in a run. A row
// in which no run has anything is left out.
type figure struct {
	name string
	of   func(first, c *Contender) string
}

// figures are the rows, from what the program's user notices to why.
var figures = []figure{
	{"end", func(_, c *Contender) string { return c.ending() }},
	{"virtual time", func(_, c *Contender) string { return lasting(event.Duration(c.counts().Time)) }},
	{"lines of output", func(_, c *Contender) string { return many(strings.Count(c.Output, "\n")) }},
	{"differs at line", firstOtherLine},
	{"differs at choice", func(first, c *Contender) string { at, _, _ := firstOther(first, c); return at }},
	{"  it takes", func(first, c *Contender) string { _, got, _ := firstOther(first, c); return got }},
	{"  instead of", func(first, c *Contender) string { _, _, want := firstOther(first, c); return want }},
	{"Ps", func(_, c *Contender) string { return many(len(c.counts().PerP)) }},
	{"  busy on average", func(_, c *Contender) string { return inUse(c.counts()) }},
	{"ready to run p50", func(_, c *Contender) string { return c.latency(50) }},
	{"ready to run p95", func(_, c *Contender) string { return c.latency(95) }},
	{"ready to run p99", func(_, c *Contender) string { return c.latency(99) }},
	{"goroutine switches", func(_, c *Contender) string { return many(c.counts().Decisions()) }},
	{"  one takes", func(_, c *Contender) string { return mean(c.counts().Switches.Time, c.counts().Switches.N) }},
	{"thread wake-ups", func(_, c *Contender) string { return many(c.counts().N[event.MWake] + c.counts().N[event.PollWake]) }},
	{"  one takes", func(_, c *Contender) string { return mean(c.counts().Wakes.Time, c.counts().N[event.MWake]) }},
	{"threads", func(_, c *Contender) string { return many(c.counts().Threads()) }},
	{"thread switches", func(_, c *Contender) string { return many(c.counts().CoreWait.N) }},
	{"  waits for a core", func(_, c *Contender) string { return long(c.counts().CoreWait.Time) }},
	{"stacks, at most", func(_, c *Contender) string { return size(c.counts().StackPeak).String() }},
	{"thefts", func(_, c *Contender) string { return many(c.counts().Thefts) }},
	{"  goroutines", func(_, c *Contender) string { return many(c.counts().Stolen) }},
	{"preempted", func(_, c *Contender) string { return many(c.counts().Stopped) }},
	{"system calls", func(_, c *Contender) string { return many(c.counts().N[event.Syscall]) }},
	{"  Ps taken in them", func(_, c *Contender) string { return many(c.counts().Retakes) }},
	{"waits for sched.lock", func(_, c *Contender) string { return many(c.counts().SchedLock.N) }},
	{"  in all", func(_, c *Contender) string { return long(c.counts().SchedLock.Time) }},
	{"waits for chan locks", func(_, c *Contender) string { return many(c.counts().ChanLock.N) }},
	{"  in all", func(_, c *Contender) string { return long(c.counts().ChanLock.Time) }},
	{"waits for sema locks", func(_, c *Contender) string { return many(c.counts().SemaLock.N) }},
	{"  in all", func(_, c *Contender) string { return long(c.counts().SemaLock.Time) }},
	{"waits for timers'", func(_, c *Contender) string { return many(c.counts().TimerLock.N) }},
	{"  in all", func(_, c *Contender) string { return long(c.counts().TimerLock.Time) }},
	{"GC cycles", func(_, c *Contender) string { return many(c.counts().N[event.GCDone]) }},
	{"  world stopped", func(_, c *Contender) string { return long(c.counts().GCPause) }},
	{"GC assists", func(_, c *Contender) string { return many(c.counts().Assists.N) }},
	{"  in all", func(_, c *Contender) string { return long(c.counts().Assists.Time) }},
	{"frozen by quota", func(_, c *Contender) string { return many(c.counts().N[event.Throttle]) }},
	{"  in all", func(_, c *Contender) string { return long(c.counts().Throttled) }},
}

// Compare returns a table with a column for each run, in bands that are not
// wider than width; the first run is the one that the others are compared
// with.
func Compare(contenders []*Contender, width int) string {
	var table [][]string
	for _, f := range figures {
		row := []string{f.name}
		for _, c := range contenders {
			row = append(row, f.of(contenders[0], c))
		}
		if slices.ContainsFunc(row[1:], func(cell string) bool { return cell != nothing }) {
			table = append(table, row)
		}
	}
	return banded(append(heading(contenders), table...), width)
}

// ending says how the run ended.
func (c *Contender) ending() string {
	switch {
	case c.counts().End.Why == event.Exited:
		return fmt.Sprintf("exit %d", c.counts().End.Code)
	case c.limited():
		return fmt.Sprintf("stopped at %v", c.counts().Time)
	}
	return ending(c.counts().End)
}

// Succeeded reports whether the program ended by itself, with exit status 0.
func (c *Contender) Succeeded() bool { return c.counts().End == event.End{Why: event.Exited} }

// limited reports whether a limit stopped the run: what it did is only a beginning.
func (c *Contender) limited() bool {
	why := c.counts().End.Why
	return why == event.TimeLimit || why == event.StepLimit
}

// printedAs reports whether the output is that of other, as far as the run came.
func (c *Contender) printedAs(other *Contender) bool {
	return c.Output == other.Output || c.limited() && strings.HasPrefix(other.Output, c.Output)
}

// firstOtherLine says which line of the output is the first that is not as in
// the first run.
func firstOtherLine(first, c *Contender) string {
	if c.printedAs(first) || first.printedAs(c) {
		return nothing
	}
	a, b := strings.Split(first.Output, "\n"), strings.Split(c.Output, "\n")
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	return fmt.Sprintf("#%d", i+1)
}

// firstOther says which decision is the first that took another goroutine than
// in the first run, which one, and instead of which. Another number alone does not make
// another goroutine.
func firstOther(first, c *Contender) (at, got, want string) {
	both := min(len(c.order), len(first.order))
	p := pairing{a: first.ids.all, b: c.ids.all, found: map[int32]int32{}}
	for i := range both {
		if !p.same(first.order[i], c.order[i]) {
			return fmt.Sprintf("#%d", i+1), c.goroutine(c.order[i]), first.goroutine(first.order[i])
		}
	}
	got, want = nothing, nothing
	switch {
	case len(c.order) > both && !first.limited():
		got = c.goroutine(c.order[both])
	case len(first.order) > both && !c.limited():
		want = first.goroutine(first.order[both])
	default:
		return nothing, nothing, nothing
	}
	return fmt.Sprintf("#%d", both+1), got, want
}

func (c *Contender) latency(percent int64) string {
	if c.bill.ready.n == 0 {
		return nothing
	}
	return lasting(event.Duration(c.bill.ready.quantile(percent)))
}

// mean is what one of n took.
func mean(all event.Duration, n int) string {
	if n == 0 { // a wake-up that began before main has its time, and is none of the run
		return nothing
	}
	return long(all / event.Duration(n))
}

// long prints a span.
func long(d event.Duration) string {
	if d == 0 {
		return nothing
	}
	return lasting(d)
}
