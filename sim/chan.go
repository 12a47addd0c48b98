package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Chan is a channel. Mirrors runtime.hchan, Go 1.26.
type Chan struct {
	id     int64
	elem   int32   // what its values are, for the Describer
	buf    []Value // a ring of the values sent and not yet received; one place if all values are equal
	room   int     // how many it can hold
	head   int     // the oldest
	n      int     // how many
	recvq  waitq
	sendq  waitq
	lock   runtimeLock
	timer  *Timer // whose channel it is, if a timer's
	closed bool
}

// NewChan makes a channel with room for cap values. sym names the variable
// for the events.
func (m *Machine) NewChan(cap int, sym int32) *Chan { return m.newChan(cap, cap, sym) }

// newChan makes a channel whose buffer has so many places.
func (m *Machine) newChan(cap, places int, sym int32) *Chan {
	m.sched.chanSeq++
	c := &Chan{id: m.sched.chanSeq, room: cap}
	if places > 0 {
		c.buf = make([]Value, places)
	}
	if m.want[event.Make] {
		m.toldOfMake(c, cap, sym)
	}
	return c
}

// toldOfMake tells of a new channel. What was told between two operations must not come
// after it.
func (m *Machine) toldOfMake(c *Chan, cap int, sym int32) {
	now := m.now
	m.now = max(now, m.noted)
	m.tellMake(m.current(), c.id, cap, sym)
	m.now = now
}

// current is the M whose step is being taken.
func (m *Machine) current() *M { return m.pending.first() }

// ID returns the channel's number, in the order of their making.
func (c *Chan) ID() int64 { return c.id }

// Len returns what len(c) does: a timer's channel always looks empty.
func (c *Chan) Len() int {
	if c == nil || c.timer != nil {
		return 0
	}
	return c.n
}

// Cap returns what cap(c) does: a timer's channel looks unbuffered.
func (c *Chan) Cap() int {
	if c == nil || c.timer != nil {
		return 0
	}
	return c.room
}

// put appends v to the buffer, which has room.
func (c *Chan) put(v Value) {
	i := c.head + c.n
	if i >= c.room {
		i -= c.room
	}
	c.buf[c.place(i)] = v
	c.n++
}

// place returns where in memory the slot i of the buffer is.
func (c *Chan) place(i int) int {
	if i >= len(c.buf) {
		return 0
	}
	return i
}

// take removes the oldest value of the buffer.
func (c *Chan) take() Value {
	i := c.place(c.head)
	v := c.buf[i]
	if len(c.buf) == c.room {
		c.buf[i] = Value{}
	}
	if c.head++; c.head == c.room {
		c.head = 0
	}
	c.n--
	return v
}

// numberOf is the channel's number in events; 0 is the nil channel.
func numberOf(c *Chan) int64 {
	if c == nil {
		return 0
	}
	return c.id
}

// chansend sends. A waiting receiver gets the value straight into its hands and goes
// to runnext, while the sender runs on: the value never passes through the buffer,
// and no third goroutine can take it from the receiver before that runs. Mirrors
// chansend, Go 1.26.
func (m *Machine) chansend(mp *M, g *G, op *Op) {
	c := (*Chan)(op.obj)
	outcome, peer := event.Blocked, (*G)(nil)
	if c != nil {
		m.lockChan(mp, c)
		outcome, peer = m.trySend(c, op.v)
	}
	if m.want[event.Send] {
		m.toldOfSend(mp, c, outcome, peer, op.v)
	}
	switch {
	case outcome == event.Closed:
		g.fault = FaultSendClosed
	case peer != nil:
		m.goready(mp, peer)
	case c == nil:
		m.gopark(mp, event.WaitChanSendNil)
	case outcome == event.Blocked:
		g.wait.v = op.v
		m.blockOn(mp, g, c, &c.sendq, event.WaitChanSend)
	}
}

// trySend sends if that needs no waiting; peer is the receiver it went to.
func (m *Machine) trySend(c *Chan, v Value) (event.Outcome, *G) {
	switch {
	case c.closed:
		return event.Closed, nil
	case c.recvq.first != nil:
		peer := m.dequeue(&c.recvq)
		peer.result(v, true)
		return event.Handed, peer
	case c.n < c.room:
		c.put(v)
		return event.Buffered, nil
	}
	return event.Blocked, nil
}

// chanrecv receives. From a full buffer with senders waiting the oldest value is
// taken and the first sender's is put in its place, so that values stay in order and
// the sender need not run to deliver its own. Mirrors chanrecv and recv, Go 1.26.
func (m *Machine) chanrecv(mp *M, g *G, op *Op) {
	c := (*Chan)(op.obj)
	outcome, peer := event.Blocked, (*G)(nil)
	if c != nil {
		if c.timer != nil {
			m.maybeRunChan(mp, c)
		}
		m.lockChan(mp, c)
		outcome, peer = m.tryRecv(c, g)
	}
	if m.want[event.Recv] {
		m.toldOfRecv(mp, c, outcome, peer, g.wait.v)
	}
	switch {
	case peer != nil:
		m.goready(mp, peer)
	case c == nil:
		m.gopark(mp, event.WaitChanReceiveNil)
	case outcome == event.Blocked:
		if c.timer != nil {
			m.blockTimerChan(mp, c)
		}
		m.blockOn(mp, g, c, &c.recvq, event.WaitChanReceive)
	}
}

// tryRecv receives for g if that needs no waiting; peer is the sender that
// could go on because of it.
func (m *Machine) tryRecv(c *Chan, g *G) (event.Outcome, *G) {
	switch {
	case c.sendq.first != nil:
		v, peer := m.takeSender(c)
		g.result(v, true)
		return event.Handed, peer
	case c.n > 0:
		g.result(c.take(), true)
		return event.Buffered, nil
	case c.closed:
		g.result(Value{}, false)
		return event.Closed, nil
	}
	return event.Blocked, nil
}

// takeSender receives from a channel with a waiting sender.
func (m *Machine) takeSender(c *Chan) (Value, *G) {
	v := c.sendq.first.v
	peer := m.dequeue(&c.sendq)
	if c.room > 0 {
		oldest := c.take()
		c.put(v)
		v = oldest
	}
	peer.result(Value{}, true)
	return v, peer
}

// blockOn parks g in one of c's queues.
func (m *Machine) blockOn(mp *M, g *G, c *Chan, q *waitq, why event.WaitReason) {
	g.wait.on = unsafe.Pointer(c)
	g.wait.inSelect = false
	q.push(&g.wait)
	m.acquireSudogs(mp, 1)
	m.gopark(mp, why)
}

// closechan closes a channel. All waiters are collected on a stack before any
// is made ready, and each goes to runnext: so the first that waited runs first
// and the others in reverse. Mirrors closechan.
func (m *Machine) closechan(mp *M, g *G, op *Op) {
	c := (*Chan)(op.obj)
	if c == nil || c.closed {
		g.fault = FaultCloseNil
		if c != nil {
			g.fault = FaultCloseClosed
		}
		m.tellClose(mp, numberOf(c), 0, 0, true)
		return
	}
	m.lockChan(mp, c)
	c.closed = true
	var stack gList
	for c.recvq.first != nil {
		peer := m.dequeue(&c.recvq)
		peer.result(Value{}, false)
		stack.push(peer)
	}
	receivers := stack.size
	for c.sendq.first != nil {
		peer := m.dequeue(&c.sendq)
		peer.fault = FaultSendClosed
		stack.push(peer)
	}
	m.tellClose(mp, c.id, receivers, stack.size-receivers, false)
	for peer := stack.pop(); peer != nil; peer = stack.pop() {
		m.goready(mp, peer)
	}
}

// A waitq is the list of those who wait on one side of a channel. Mirrors
// runtime.waitq.
type waitq struct{ first, last *waiter }

func (q *waitq) push(w *waiter) {
	w.next, w.prev = nil, q.last
	if q.last == nil {
		q.first = w
	} else {
		q.last.next = w
	}
	q.last = w
}

func (q *waitq) pushFront(w *waiter) {
	w.next, w.prev = q.first, nil
	if q.first == nil {
		q.last = w
	} else {
		q.first.prev = w
	}
	q.first = w
}

func (q *waitq) remove(w *waiter) {
	if w.prev == nil {
		q.first = w.next
	} else {
		w.prev.next = w.next
	}
	if w.next == nil {
		q.last = w.prev
	} else {
		w.next.prev = w.prev
	}
	w.next, w.prev = nil, nil
}

// dequeue takes the first waiter of q, which is not empty, and returns its
// goroutine. One that waits in a select leaves the queues of its other cases
// at the same moment. Mirrors waitq.dequeue.
func (m *Machine) dequeue(q *waitq) *G {
	w := q.first
	g := w.g
	if w.inSelect {
		g.wait.chosen = int16(w.index)
		m.leaveSelect(g)
	} else {
		q.remove(w)
		m.releaseSudogs(1)
		if c := (*Chan)(w.on); c.timer != nil {
			m.unblockTimerChan(c)
		}
	}
	return g
}
