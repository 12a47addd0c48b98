package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// ring is a P's queue of ready goroutines. The owner puts at the tail and
// takes at the head; thieves take from the head. Head and tail count on for
// ever and wrap as uint32; their difference is the length of what is in the slots. What
// is behind the head stays where it is: a G is never freed, so nothing is kept alive by
// that.
type ring struct {
	head, tail uint32
	slots      [rules.RunqSize]*G
	more       []*G // where a queue grows: those behind the slots, which are all taken then
}

func (r *ring) empty() bool        { return r.tail == r.head }
func (r *ring) len() int           { return int(r.tail-r.head) + len(r.more) }
func (r *ring) full(size int) bool { return r.len() >= size }

// push appends g. The slots are all taken here only in a release whose queues grow:
// runqgrow of Go 1.1 and 1.2 doubled a ring that began with 128 places.
func (r *ring) push(g *G) {
	if r.tail-r.head == rules.RunqSize {
		r.more = append(r.more, g)
		return
	}
	r.slots[r.tail%rules.RunqSize] = g
	r.tail++
}

// pop takes the oldest G; the ring must not be empty.
func (r *ring) pop() *G {
	g := r.slots[r.head%rules.RunqSize]
	r.head++
	if len(r.more) > 0 {
		r.slots[r.tail%rules.RunqSize], r.more = r.more[0], r.more[1:]
		r.tail++
	}
	return g
}

// popBack takes the newest G; the ring must not be empty.
func (r *ring) popBack() *G {
	if last := len(r.more) - 1; last >= 0 {
		g := r.more[last]
		r.more = r.more[:last]
		return g
	}
	r.tail--
	return r.slots[r.tail%rules.RunqSize]
}

// at returns the i-th oldest G.
func (r *ring) at(i int) *G {
	if i >= rules.RunqSize {
		return r.more[i-rules.RunqSize]
	}
	return r.slots[(r.head+uint32(i))%rules.RunqSize]
}

// runqput makes g wait on pp's queue: with next as runnext, kicking the one
// that was there to the tail, otherwise at the tail. When the ring is full the
// older half and the G that was to be put go to the global queue instead. Without
// rings there is none that could be full: all go to the global queue. Rings that
// grow always have room.
// Mirrors runqput and runqputslow, Go 1.26.
func (m *Machine) runqput(mp *M, pp *P, g *G, next bool) {
	if pp.looked {
		m.fetchRunq(mp, pp)
	}
	put, kicked := g, (*G)(nil)
	if next = next && m.policy.Runnext; next {
		put, kicked, pp.next = pp.next, pp.next, g
	}
	if put != nil {
		if m.full(pp) {
			m.runqputfull(mp, pp, put)
			kicked = nil
			if !next {
				return
			}
		} else {
			pp.runq.push(put)
		}
	}
	if m.want[event.RunqPut] {
		m.tellRunqPut(mp, g.id, next, idOf(kicked), pp.runq.len())
	}
}

// full reports whether pp's ring has no room; one that grows always has.
func (m *Machine) full(pp *P) bool { return pp.runq.full(m.policy.Queue) && !m.policy.Grows }

// runqputfull puts g, for which pp's ring has no room.
func (m *Machine) runqputfull(mp *M, pp *P, g *G) {
	if m.policy.Queue == 0 {
		m.globrunqput(mp, g)
		return
	}
	m.runqputslow(mp, pp, g)
}

// runqputslow moves the older half of a full queue, and g after it, to the
// tail of the global queue: 129 goroutines, if the queue holds 256.
func (m *Machine) runqputslow(mp *M, pp *P, g *G) {
	half := m.policy.Batch()
	for range half {
		m.sched.runq.push(pp.runq.pop())
	}
	m.sched.runq.push(g)
	m.lockSched(mp)
	m.tellOverflow(mp, g.id, half+1, m.sched.runq.size)
}

// runqget takes the G that pp runs next: runnext, which inherits the slice, or the
// oldest of the queue. A pair that readies each other through runnext shares one
// slice; with a slice for each of them it would keep the queue waiting for ever.
// Mirrors runqget, Go 1.26.
func (m *Machine) runqget(mp *M, pp *P) (g *G, inherit bool) {
	if pp.looked {
		m.fetchRunq(mp, pp)
	}
	if g = pp.next; g != nil {
		pp.next = nil
		inherit = true
	} else if !pp.runq.empty() {
		g = pp.runq.pop()
	} else {
		return nil, false
	}
	if m.want[event.RunqGet] {
		m.tellRunqGet(mp, g.id, inherit, pp.runq.len())
	}
	return g, inherit
}

// globrunqput appends g to the global queue. It costs the lock that all Ps share, so
// only those go there that are to wait behind others: who yields, who was preempted,
// who came back from a system call without a P. Mirrors globrunqput, Go 1.26.
func (m *Machine) globrunqput(mp *M, g *G) {
	m.lockSched(mp)
	m.sched.runq.push(g)
	m.tellGlobPut(mp, g.id, m.sched.runq.size)
}

// globrunqget takes one G from the head of the global queue. One and not a batch: the
// P has work of its own, and only looks because its tick says so. Mirrors
// globrunqget, Go 1.26.
func (m *Machine) globrunqget(mp *M) *G {
	m.lockSched(mp)
	g := m.sched.runq.pop()
	m.tellGlobGet(mp, g.id, m.sched.runq.size)
	return g
}

// globrunqgetbatch takes a P's fair share of the global queue, at most half a
// ring: the first is returned to run, the rest go to pp's queue, which is
// empty. Mirrors globrunqgetbatch.
func (m *Machine) globrunqgetbatch(mp *M, pp *P) *G {
	m.lockSched(mp)
	n := max(1, min(m.policy.Batch(), m.sched.runq.size, m.sched.runq.size/len(m.procs)+1))
	g := m.sched.runq.pop()
	for range n - 1 {
		pp.runq.push(m.sched.runq.pop())
	}
	m.tellGlobBatch(mp, g.id, n, m.sched.runq.size)
	return g
}

// gQueue is a first-in first-out list of Gs linked through G.link.
// The global run queue is one. Mirrors runtime.gQueue.
type gQueue struct {
	head, tail *G
	size       int
}

func (q *gQueue) push(g *G) {
	g.link = nil
	if q.tail == nil {
		q.head = g
	} else {
		q.tail.link = g
	}
	q.tail = g
	q.size++
}

// pushFront puts g before all others. Mirrors globrunqputhead.
func (q *gQueue) pushFront(g *G) {
	g.link = q.head
	q.head = g
	if q.tail == nil {
		q.tail = g
	}
	q.size++
}

// pop takes the oldest; the queue must not be empty.
func (q *gQueue) pop() *G {
	g := q.head
	q.head = g.link
	if q.head == nil {
		q.tail = nil
	}
	q.size--
	return g
}

// gList is a last-in first-out list of Gs linked through G.link.
type gList struct {
	top  *G
	size int
}

func (l *gList) push(g *G) {
	g.link = l.top
	l.top = g
	l.size++
}

// pop takes the newest, nil if there is none.
func (l *gList) pop() *G {
	g := l.top
	if g != nil {
		l.top = g.link
		g.link = nil
		l.size--
	}
	return g
}

func idOf(g *G) event.GID {
	if g == nil {
		return event.NoG
	}
	return g.id
}

func bit(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
