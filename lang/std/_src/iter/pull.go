package iter

import "runtime"

// A coro is the machine's coroutine: two goroutines that take turns.
type coro struct{}

// newcoro makes a goroutine that will call f when it is switched to.
func newcoro(f func()) *coro

// coroswitch runs the other goroutine until it switches back.
func coroswitch(c *coro)

// coroexit ends the goroutine and runs the other one.
func coroexit(c *coro)

// goid returns the number of the goroutine.
func goid() int64

// carry tells who looks at the run that what ended goroutine g goes on in this one: a
// Goexit, or else a panic.
func carry(g int64, exited bool)

// A pull is what the goroutine that pulls and the one that runs the iterator
// know of each other. Mirrors the variables that the real Pull shares.
type pull struct {
	c       *coro
	asked   bool // next waits for a value
	done    bool // nothing more will be asked for
	through bool // the iterator has returned
	failed  bool // it panicked, with the value
	value   any
	exited  bool  // it ended its goroutine by runtime.Goexit
	who     int64 // the goroutine that this was
}

// run is the life of the iterator's goroutine.
func (p *pull) run(iterate func()) {
	defer coroexit(p.c)
	if p.done {
		return
	}
	defer p.over()
	iterate()
	p.through = true
}

// over notes how the iterator ended.
func (p *pull) over() {
	if v := recover(); v != nil {
		p.failed, p.value, p.who = true, v, goid()
	} else if !p.through {
		p.exited, p.who = true, goid()
	}
	p.done = true
}

// yield hands a value over, which store keeps, and waits until more is asked
// for. It reports whether that is so.
func (p *pull) yield(store func()) bool {
	if p.done {
		return false
	}
	if !p.asked {
		panic("iter.Pull: yield called again before next")
	}
	p.asked = false
	store()
	coroswitch(p.c)
	return !p.done
}

// next lets the iterator run up to its next value or its end.
func (p *pull) next() {
	if p.asked {
		panic("iter.Pull: next called again before yield")
	}
	p.asked = true
	p.turn()
}

// stop tells the iterator that no more will be asked for.
func (p *pull) stop() {
	if !p.done {
		p.done = true
		p.turn()
	}
}

// turn lets the iterator run, and ends as it did if it failed.
func (p *pull) turn() {
	coroswitch(p.c)
	switch {
	case p.failed:
		carry(p.who, false)
		panic(p.value)
	case p.exited:
		carry(p.who, true)
		runtime.Goexit()
	}
}

// Pull turns an iterator that pushes values into functions that ask for them:
// next returns the next value, or false after the last, and stop ends the
// iterator early. It runs in a goroutine of its own, but only while next or stop
// wait for it.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var p pull
	var v V
	var ok bool
	p.c = newcoro(func() {
		p.run(func() {
			seq(func(w V) bool { return p.yield(func() { v, ok = w, true }) })
			var none V
			v, ok = none, false
		})
	})
	next = func() (V, bool) {
		if p.done {
			var none V
			return none, false
		}
		p.next()
		return v, ok
	}
	return next, p.stop
}

// Pull2 is Pull for pairs of values.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	var p pull
	var k K
	var v V
	var ok bool
	p.c = newcoro(func() {
		p.run(func() {
			seq(func(x K, y V) bool { return p.yield(func() { k, v, ok = x, y, true }) })
			var noKey K
			var none V
			k, v, ok = noKey, none, false
		})
	})
	next = func() (K, V, bool) {
		if p.done {
			var noKey K
			var none V
			return noKey, none, false
		}
		p.next()
		return k, v, ok
	}
	return next, p.stop
}
