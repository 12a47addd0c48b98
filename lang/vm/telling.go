package vm

import "github.com/gmpsim/gmpsim/sim/event"

// What the code of a goroutine does between two operations is no business of the machine's.
// Who listens wants to know some of it all the same: panics and the calls that they make,
// and with which entry a range over a map begins. Without a listener none of this costs
// more than the question whether there is one.

// tells reports whether somebody listens. The initializers of the standard packages ran
// before the program began.
func (f *fiber) tells() bool { return f.p.m.Listening() && !f.p.booting }

// tellBegin tells that a panic or a Goexit begins.
func (f *fiber) tellBegin(p *panicking) {
	if p.goexit {
		f.p.m.CallsGoexit(f.place())
		return
	}
	f.p.m.Panics(f.place(), f.p.textOfAny(p.value), f.panics())
}

// panics counts the panics that the goroutine is in, those that a later one went past too.
func (f *fiber) panics() (n int) {
	for p := f.run.panics; p != nil; p = p.link {
		if !p.goexit {
			n++
		}
	}
	return n
}

// tellDeferred tells that p calls d.
func (f *fiber) tellDeferred(p *panicking, d *deferred) {
	if !f.tells() {
		return
	}
	f.p.m.CallsDeferred(f.placeAt(p.at, p.pc), symbolOf(d.fn, d.closure), f.p.functionAt(p.pc-1).Symbol, p.goexit)
}

// tellAborted tells that p went past the deferred call of q.
func (f *fiber) tellAborted(p, q *panicking) {
	if f.tells() {
		f.p.m.Aborts(f.placeAt(p.from, p.fromPC), f.p.textOfAny(q.value), q.goexit)
	}
}

// tellRecover tells what a call of recover is about to give while p is under way.
func (f *fiber) tellRecover(p *panicking) {
	if !f.tells() {
		return
	}
	gives := event.RecoveryStops
	switch {
	case p.goexit:
		gives = event.RecoveryGoexit
	case !f.calledBy(p):
		gives = event.RecoveryDeep
	case p.recovered:
		gives = event.RecoveryAgain
	}
	if (gives == event.RecoveryDeep || gives == event.RecoveryAgain) && !f.p.im.Places.IsUser(f.p.im.Positions[f.p.index(f.pc)-1]) {
		return // fmt looks for panics of String methods, and finds none
	}
	f.p.m.Recovers(f.place(), f.p.textOfAny(p.value), gives)
}

// tellResumed tells that the function returns whose deferred call recovered p, or that next
// goes on, a Goexit.
func (f *fiber) tellResumed(p, next *panicking) {
	if f.tells() {
		f.p.m.Returns(f.placeAt(p.at, p.pc), f.p.functionAt(p.pc-1).Symbol, next != nil && next.aborted)
	}
}

// tellDeath tells that the program ends with the panics of the goroutine.
func (f *fiber) tellDeath() {
	if f.tells() {
		p := f.run.panics
		f.p.m.Dies(f.placeAt(p.from, p.fromPC), f.p.textOfAny(p.value), f.panics())
	}
}

// tellFatal tells that the program ends with an error that is no panic.
func (f *fiber) tellFatal(text string) {
	if f.tells() {
		f.p.m.Dies(f.place(), f.p.Symbolize(text), 0)
	}
}

// tellRange tells with which entry a range over a map begins, unless there is no choice.
func (f *fiber) tellRange(it *mapIter) {
	if it.m.len() < 2 || !f.tells() {
		return
	}
	nth := 0
	for _, s := range it.states[:it.first()] {
		if !s.dead {
			nth++
		}
	}
	f.p.m.RangesOver(f.place(), nth, it.m.len())
}

// elemOf returns the number of the type in a word, which Describe wants with a channel.
func elemOf(word uint64) int32 { return int32(word >> 32) }

// madeAt says for the event of a channel where it is made.
func (f *fiber) madeAt() {
	if f.tells() {
		f.p.op.Pos = f.place()
	}
}
