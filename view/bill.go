package view

import (
	"cmp"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Bill says where the time went: for each goroutine how long it ran, waited
// for a P, and was blocked on what, which adds up to its life; for each P how
// long it was busy; and how long ready goroutines waited to run.
//
// It is made from events alone. It folds them into an event.State and looks after
// each event at the one goroutine and the few Ps that it may have changed. So
// it knows no rule of the scheduler, and its cost does not depend on how many
// goroutines there are. Of those that ended it keeps the ones that waited
// longest and the sums by function.
type Bill struct {
	state  event.State
	began  bool // main runs: who is created now is the program's own
	open   map[event.GID]*account
	free   []*account // closed, to be used again
	top    []account  // closed: those that waited longest, the longest first
	funcs  map[int32]*funcBill
	named  namedBill
	ps     []pBill
	ready  histogram // from ready to running
	counts event.Counts
	closed func(*account) // told of each account that is closed; for tests
}

// An account is the bill of one goroutine.
type account struct {
	g     event.GID
	fn    int32
	state event.Cause // where its time goes now,
	since event.Time  // and since when
	born  event.Time
	spent [event.Causes]event.Duration
	task  *taskBill  // for whom it works
	tasks int64      // for how many it has
	last  int64      // the latest of them
	name  int32      // and its name
	label *labelBill // what it is labelled
}

// A funcBill is the sum over the goroutines of one function.
type funcBill struct {
	fn    int32
	n     int64
	spent [event.Causes]event.Duration
}

// topMost is how many goroutines a bill lists.
const topMost = 10

// NewBill returns an empty bill; give its Listen to the machine.
func NewBill() *Bill {
	return &Bill{state: event.State{Gs: map[event.GID]event.GState{}}, open: map[event.GID]*account{},
		funcs: map[int32]*funcBill{}, named: newNamedBill()}
}

// Listen takes in one event; it is an event.Listener.
func (b *Bill) Listen(e *event.Event) {
	b.counts.Listen(e)
	if event.Specs[e.Kind].Class == event.ClassMeasure {
		return
	}
	b.state.Apply(e)
	b.began = b.began || e.Kind == event.Execute && e.G == 1
	if e.Kind == event.Go && (b.began || e.Go().G == 1) {
		b.birth(e)
	}
	if g := ofRuntime(e); g != event.NoG {
		delete(b.open, g)
	}
	b.names(e)
	one, other := e.Moves()
	b.charge(one, e)
	b.charge(other, e)
	b.processors(e)
}

// OnClose lets tell know the bill of each goroutine when it or the run is over.
func (b *Bill) OnClose(tell func(g event.GID, spent *[event.Causes]event.Duration)) {
	b.closed = func(a *account) { tell(a.g, &a.spent) }
}

// birth opens the account of the goroutine that e creates.
func (b *Bill) birth(e *event.Event) {
	a, made := &account{}, e.Go()
	if n := len(b.free); n > 0 {
		a, b.free = b.free[n-1], b.free[:n-1]
	}
	*a = account{g: made.G, fn: made.Fn, state: event.Runnable, since: e.T, born: e.T}
	b.open[a.g] = a
}

// charge books the time of who up to e if it does something else from then on.
func (b *Bill) charge(who event.GID, e *event.Event) {
	if who == event.NoG {
		return
	}
	a := b.open[who]
	if a == nil {
		return
	}
	g, alive := b.state.Gs[a.g]
	if to := g.Cause(); !alive || to != a.state {
		if a.state == event.Runnable && to == event.Running {
			b.begins(e.P, e.T.Sub(a.since))
		}
		a.settle(e.T)
		a.state = to
	}
	if !alive {
		b.close(a)
	}
}

// begins counts that p runs a goroutine that was ready for so long.
func (b *Bill) begins(p event.PID, d event.Duration) {
	b.ready.add(int64(d))
	b.ps[p].ready.add(int64(d))
}

// spend charges d to the goroutine, and to the task and the labels that it has.
func (a *account) spend(d event.Duration) {
	a.spent[a.state] += d
	if a.task != nil {
		a.task.spent[a.state] += d
	}
	if a.label != nil {
		a.label.spent[a.state] += d
	}
}

// close ends an account: its goroutine or the run is over.
func (b *Bill) close(a *account) {
	if b.closed != nil {
		b.closed(a)
	}
	f := b.funcs[a.fn]
	if f == nil {
		f = &funcBill{fn: a.fn}
		b.funcs[a.fn] = f
	}
	f.n++
	for c, d := range a.spent {
		f.spent[c] += d
	}
	b.rank(a)
	a.worksFor(nil)
	b.named.deeds.forget(a.g)
	delete(b.open, a.g)
	b.free = append(b.free, a)
}

// rank puts a among those that waited longest, if it belongs there.
func (b *Bill) rank(a *account) {
	if len(b.top) == topMost && before(a, &b.top[topMost-1]) >= 0 {
		return
	}
	i, _ := slices.BinarySearchFunc(b.top, a, func(x account, a *account) int { return before(&x, a) })
	b.top = slices.Insert(b.top, i, *a)
	b.top = b.top[:min(len(b.top), topMost)]
}

// before orders accounts by how long they waited, the longest first.
func before(x, y *account) int {
	return cmp.Or(cmp.Compare(y.waiting(), x.waiting()), cmp.Compare(x.g, y.g))
}

// life is how long the goroutine lived, as long as its account shows.
func (a *account) life() event.Duration { return a.since.Sub(a.born) }

// waiting is how long it did not run.
func (a *account) waiting() event.Duration { return a.life() - a.spent[event.Running] }

// End closes the accounts of those that live at the end of the run.
func (b *Bill) End(now event.Time) {
	var left []*account
	for _, a := range b.open {
		left = append(left, a)
	}
	slices.SortFunc(left, func(x, y *account) int { return cmp.Compare(x.g, y.g) })
	for _, a := range left {
		a.settle(now)
		b.close(a)
	}
	b.named.end(now)
	for i := range b.ps {
		b.ps[i].change(b.ps[i].does, now)
	}
}

// Tell calls f for each goroutine of the program when it ends, or when the run does, with
// what its time went to.
func (b *Bill) Tell(f func(g event.GID, spent [event.Causes]event.Duration)) {
	b.closed = func(a *account) { f(a.g, a.spent) }
}
