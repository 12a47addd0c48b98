package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A selection is the waiters of one blocked select, a waiter for each case
// whose channel is not nil.
type selection struct {
	waiters []waiter
	cases   []Case
}

// selectgo takes a ready case, with equal chances if there are several; else the
// default; else g waits on all its channels at once. Equal chances keep a case that
// is always ready from starving the others. Mirrors selectgo, Go 1.26, which gets the
// same by walking the cases in a random order.
func (m *Machine) selectgo(mp *M, g *G, op *Op) {
	cases := unsafe.Slice((*Case)(op.obj), int(op.n))
	chosen, ready := m.pickCase(mp, cases, op.flag)
	if chosen < 0 && !op.flag {
		g.wait.chosen = -1
		m.tellSelect(mp, len(cases), -1, event.Default, 0)
		return
	}
	mp.spend(max(0, m.costs.Select-m.costs.Default)) // the default's look is paid for
	if chosen >= 0 {
		m.takeCase(mp, g, cases, chosen, ready)
		return
	}
	m.tellSelect(mp, len(cases), -1, event.Blocked, 0)
	m.blockSelect(mp, g, cases)
}

// pickCase draws one of the ready cases, -1 if none is. A draw among the ready
// ones has the chances of the runtime's walk in random order. A single case with a default
// is looked at without the lock, as selectnbsend and selectnbrecv do.
func (m *Machine) pickCase(mp *M, cases []Case, block bool) (chosen, ready int) {
	for i := range cases {
		if c := &cases[i]; c.C != nil {
			m.maybeRunChan(mp, c.C)
			if block || len(cases) > 1 || c.ready() {
				m.lockChan(mp, c.C)
			}
			ready += int(bit(c.ready()))
		}
	}
	if ready == 0 {
		return -1, 0
	}
	nth := 0
	if ready > 1 {
		nth = m.choose.Choose(ChooseSelect, ready)
	}
	for i := range cases {
		if cases[i].C != nil && cases[i].ready() {
			if nth == 0 {
				return i, ready
			}
			nth--
		}
	}
	return -1, 0
}

// ready reports whether the case can go on without waiting.
func (c *Case) ready() bool {
	ch := c.C
	if c.Send {
		return ch.closed || ch.recvq.first != nil || ch.n < ch.room
	}
	return ch.closed || ch.sendq.first != nil || ch.n > 0
}

// takeCase performs a case that is ready.
func (m *Machine) takeCase(mp *M, g *G, cases []Case, i, ready int) {
	var outcome event.Outcome
	var peer *G
	c := &cases[i]
	if c.Send {
		outcome, peer = m.trySend(c.C, c.V)
		if outcome == event.Closed {
			g.fault = FaultSendClosed
		}
	} else {
		outcome, peer = m.tryRecv(c.C, g)
	}
	g.wait.chosen = int16(i)
	m.tellSelect(mp, len(cases), i, outcome, ready)
	m.tellTaken(mp, c, peer)
	if v := g.wait.v; m.values != nil {
		if c.Send {
			v = c.V
		}
		m.tellMoved(mp, c.C, c.Send, outcome, v)
	}
	if peer != nil {
		m.goready(mp, peer)
	}
}

// tellTaken names the channel of a case that is taken, or waited on.
func (m *Machine) tellTaken(mp *M, c *Case, peer *G) {
	if m.want[event.Case] {
		m.tellCase(mp, numberOf(c.C), c.Send, idOf(peer), c.C.Len())
	}
}

// blockSelect makes g wait in the queue of every case, with one waiter for each.
// Whoever makes one of them go on takes the others out (leaveSelect) before anyone
// can see them, since a goroutine must go on with one case only. Mirrors pass 2 of
// selectgo, Go 1.26.
func (m *Machine) blockSelect(mp *M, g *G, cases []Case) {
	why := event.WaitSelectNoCases
	if len(cases) > 0 {
		why = event.WaitSelect
		g.sel = m.newSelection(cases)
		for i := range cases {
			if c := &cases[i]; c.C != nil {
				w := &g.sel.waiters[i]
				*w = waiter{g: g, on: unsafe.Pointer(c.C), v: c.V, index: uint32(i), inSelect: true}
				m.queueCase(g, c.queue(), w)
				m.tellTaken(mp, c, nil)
				m.blockTimerChan(mp, c.C)
			}
		}
		m.acquireSudogs(mp, waitsFor(cases))
	}
	m.gopark(mp, why)
}

// queueCase puts a case's waiter at the end of a queue. A channel that stands
// in two cases has two waiters there, and which of them comes first is chance:
// the runtime locks, and so queues, equal channels in random order.
func (m *Machine) queueCase(g *G, q *waitq, w *waiter) {
	mine := 0
	for other := q.last; other != nil && other.g == g; other = other.prev {
		mine++
	}
	q.push(w)
	if mine == 0 {
		return
	}
	for ahead := m.choose.Choose(ChooseSelect, mine+1); ahead > 0; ahead-- {
		w.trade(w.prev)
		w = w.prev
	}
}

// trade exchanges the cases of two waiters of one goroutine in one queue.
func (w *waiter) trade(other *waiter) {
	w.index, other.index = other.index, w.index
	w.v, other.v = other.v, w.v
}

// queue is where a goroutine waits for the case.
func (c *Case) queue() *waitq {
	if c.Send {
		return &c.C.sendq
	}
	return &c.C.recvq
}

// leaveSelect takes g's waiters out of all queues: one of its cases goes on. Mirrors
// pass 3 of selectgo, Go 1.26, which g does itself when it runs; here it is done at
// once, since no step of another M may see the others (in the runtime selectDone
// keeps them off).
func (m *Machine) leaveSelect(g *G) {
	for i := range g.sel.waiters {
		if c := &g.sel.cases[i]; c.C != nil {
			c.queue().remove(&g.sel.waiters[i])
			m.unblockTimerChan(c.C)
		}
	}
	m.releaseSudogs(waitsFor(g.sel.cases))
	clear(g.sel.waiters)
	g.sel.cases = nil
	m.selects = append(m.selects, g.sel)
	g.sel = nil
}

// newSelection returns one with a waiter for each case, reusing an old one.
func (m *Machine) newSelection(cases []Case) *selection {
	var s *selection
	if n := len(m.selects); n > 0 {
		s = m.selects[n-1]
		m.selects = m.selects[:n-1]
	} else {
		s = new(selection)
	}
	if cap(s.waiters) < len(cases) {
		s.waiters = make([]waiter, len(cases))
	}
	s.waiters = s.waiters[:len(cases)]
	s.cases = cases
	return s
}
