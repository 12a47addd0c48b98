package sim

import "github.com/gmpsim/gmpsim/sim/event"

// world is what the goroutines of a random program share, and what the test
// knows about it.
type world struct {
	t      tester
	m      *Machine
	prog   program
	actors int
	chans  []*Chan
	closed map[*Chan]bool
	timers [3]*Timer
	mus    [2]Mutex
	holder [2]*actor
	semas  [2]uint32
	wg     WaitGroup
	list   NotifyList
	taken  map[uint64]bool     // the values that were received
	places map[int32]event.GID // whose statement is where in the source
}

func newWorld(t tester, m *Machine, prog program) *world {
	w := &world{t: t, m: m, prog: prog, closed: map[*Chan]bool{}, taken: map[uint64]bool{}, places: map[int32]event.GID{}}
	now := func(at event.Time) Value { return Value{Bits: uint64(at)} }
	for i := range 2 {
		w.timers[i] = m.NewTimerChan(0, Moment{}, now)
	}
	w.timers[2] = m.NewTimerFunc(0, func() Body { return w.goroutine(len(prog) - 1) })
	w.chans = []*Chan{
		m.NewChan(0, 0), m.NewChan(0, 0), m.NewChan(1, 0), m.NewChan(3, 0),
		w.timers[0].Chan(), w.timers[1].Chan(),
	}
	return w
}

// goroutine returns a body that runs a script of the program.
func (w *world) goroutine(script int) Body {
	w.actors++
	return &actor{w: w, script: script, me: w.actors, got: map[[2]int]int{}}
}

// judge looks at the result of the last operation.
func (a *actor) judge(g *G) {
	v, ok := g.Result()
	switch i := a.last; i.kind {
	case OpRecv:
		a.received(a.w.chans[i.a%len(a.w.chans)], v, ok)
	case OpSelect:
		a.selected(g.Chosen(), v, ok)
	case OpLock:
		if !a.holds[i.a%2] {
			a.locked(i.a % 2)
		}
	case OpTryLock:
		if ok {
			a.locked(i.a % 2)
		}
	case OpNotifyWait:
		if a.ticket == 1 {
			a.ticket = uint32(v.Bits) + 1
		}
	}
	a.last = ins{}
}

func (a *actor) selected(chosen int, v Value, ok bool) {
	if chosen < 0 {
		return
	}
	if chosen >= len(a.cases) {
		a.w.t.Fatalf("select chose case %d of %d", chosen, len(a.cases))
	}
	if c := a.cases[chosen]; !c.Send {
		a.received(c.C, v, ok)
	}
}

// received checks that a value comes from a channel once, and after the
// earlier ones of the same sender.
func (a *actor) received(c *Chan, v Value, ok bool) {
	w := a.w
	if c.timer != nil {
		if event.Time(v.Bits) > w.m.Now() || !ok {
			w.t.Fatalf("a timer's channel gave %v at %v", event.Time(v.Bits), w.m.Now())
		}
		return
	}
	if !ok {
		if !w.closed[c] || v != (Value{}) {
			w.t.Fatalf("chan %d gave %v, false; closed: %v", c.ID(), v, w.closed[c])
		}
		return
	}
	if v.Bits < 1<<32 && event.Time(v.Bits) <= w.m.Now() && (c == w.timers[0].Chan() || c == w.timers[1].Chan()) {
		return // before Go 1.23 an ordinary channel: what a timer sent, and two may send the same
	}
	if w.taken[v.Bits] {
		w.t.Fatalf("%x was received twice", v.Bits)
	}
	w.taken[v.Bits] = true
	from, n := [2]int{int(c.ID()), int(v.Bits >> 32)}, int(uint32(v.Bits))
	if n <= a.got[from] {
		w.t.Fatalf("chan %d gave value %d of sender %d after %d", from[0], n, from[1], a.got[from])
	}
	a.got[from] = n
}

// locked checks that nobody else has the mutex.
func (a *actor) locked(k int) {
	if h := a.w.holder[k]; h != nil {
		a.w.t.Fatalf("mutex %d is held by %d and %d", k, h.me, a.me)
	}
	a.w.holder[k] = a
	a.holds[k] = true
}

// allAreStuck checks, when the machine says that all goroutines are asleep,
// that nothing they wait for is there: no wake-up was lost.
func (w *world) allAreStuck() {
	for _, c := range w.chans {
		r, s := c.recvq.first != nil, c.sendq.first != nil
		if (r || s) && c.closed || r && c.n > 0 || s && c.n < len(c.buf) || r && s && !sameG(c) {
			w.t.Fatalf("chan %d: receivers %v, senders %v wait beside %d values, closed %v", c.ID(), r, s, c.n, c.closed)
		}
	}
	for sema := range w.m.semas.waited {
		if *sema > 0 {
			w.t.Fatalf("a semaphore of %d is waited for", *sema)
		}
	}
	for k := range w.mus {
		if mu := &w.mus[k]; mu.waiters() > 0 && w.holder[k] == nil {
			w.t.Fatalf("mutex %d is free (%b) and waited for", k, mu.state)
		}
	}
	if w.wg.count() == 0 && w.wg.waiters() > 0 {
		w.t.Fatalf("%d wait for a wait group of %d", w.wg.waiters(), w.wg.count())
	}
	for i := range w.m.buckets {
		if len(w.m.buckets[i].heap) > 0 {
			w.t.Fatalf("a timer is set")
		}
	}
	for x := w.list.queue.first; x != nil; x = x.next {
		if int32(x.index-w.list.notify) < 0 {
			w.t.Fatalf("ticket %d waits, though %d are notified", x.index, w.list.notify)
		}
	}
}

// sameG reports whether one goroutine alone waits on both sides of c, in a
// select.
func sameG(c *Chan) bool {
	for r := c.recvq.first; r != nil; r = r.next {
		for s := c.sendq.first; s != nil; s = s.next {
			if r.g != s.g {
				return false
			}
		}
	}
	return true
}
