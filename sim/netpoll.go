package sim

import "github.com/gmpsim/gmpsim/sim/event"

// The kernel's side of the network: each goroutine that waits for input or
// output becomes ready at an instant that the operation names. The runtime
// learns of it when a thread asks: one that looks for work, one that is asleep
// in the poller because it has none, or sysmon when nobody else did for 10 ms.

// An ioWait is one goroutine that waits for the network.
type ioWait struct {
	at  event.Time
	seq int64
	g   *G
}

// netWait parks g until the network is ready for it. Mirrors a Read or Write
// of package net that would block: gopark in netpollblock.
func (m *Machine) netWait(mp *M, g *G, op *Op) {
	m.tellNet(mp, event.Duration(op.n))
	m.gopark(mp, event.WaitIO)
	m.sched.netSeq++
	w := ioWait{m.now.Add(max(0, event.Duration(op.n))), m.sched.netSeq, g}
	m.net.push(w)
	if poller := m.sched.poller; poller != nil {
		if at := w.at.Add(m.costs.NetWake); at < poller.at {
			m.pending.move(poller, at)
		}
	}
}

// netpoll returns the goroutines for which the network is ready. The list is a stack:
// the one that became ready last is on top and runs first. Mirrors netpoll, Go 1.26.
func (m *Machine) netpoll(mp *M) gList {
	var list gList
	for len(m.net.heap) > 0 && m.net.heap[0].at <= m.now {
		list.push(m.net.pop().g)
	}
	if list.size > 0 {
		m.tellNetpoll(mp, list.size, len(m.net.heap))
	}
	return list
}

// readyIO makes g, which the poller found, runnable; where it is put comes
// after that.
func (m *Machine) readyIO(mp *M, g *G) {
	m.setStatus(g, event.Grunnable)
	g.why = event.WaitNone
	m.tellReady(mp, g.id)
}

// injectglist makes the goroutines of a list runnable, in its order. One for
// each idle P goes to the global queue and a thread is started for it; the rest
// go to the tail of mp's own queue. Without a P all go to the global queue.
// Mirrors injectglist.
func (m *Machine) injectglist(mp *M, list *gList) {
	if list.size == 0 {
		return
	}
	global := m.sched.npidle
	if mp.p == nil {
		global = list.size
	}
	started := 0
	for g := list.pop(); g != nil; g = list.pop() {
		m.readyIO(mp, g)
		if global > 0 || m.full(mp.p) {
			m.globrunqput(mp, g)
			global--
			started++
		} else {
			m.runqput(mp, mp.p, g, false)
		}
	}
	m.startIdle(mp, started)
	if mp.p != nil {
		m.wakep(mp)
	}
}

// startIdle starts threads for up to n idle Ps: each goroutine that the network made
// ready may run at once. Mirrors the loop in injectglist, Go 1.26.
func (m *Machine) startIdle(mp *M, n int) {
	for range n {
		pp := m.pidlegetSpinning()
		if pp == nil {
			return
		}
		m.tellWakep(mp, pp.id)
		m.startm(mp, pp, false)
	}
}

// tryNetpoll asks the kernel whether the network is ready for somebody. It is
// only a short cut before stealing, so it is left out while a thread sleeps in
// the poller.
func tryNetpoll(m *Machine, mp *M) rowResult {
	list := m.netpoll(mp)
	if list.size == 0 {
		return m.nothing(mp, 0, len(m.net.heap))
	}
	g := list.pop()
	m.injectglist(mp, &list)
	m.readyIO(mp, g)
	return m.run(mp, g, false)
}

// netQueue holds those who wait, the first to become ready on top.
type netQueue struct{ heap []ioWait }

func (w ioWait) before(v ioWait) bool { return w.at < v.at || w.at == v.at && w.seq < v.seq }

// wakeTime is when the network becomes ready for somebody; Never if nobody
// waits.
func (q *netQueue) wakeTime() event.Time {
	if len(q.heap) == 0 {
		return event.Never
	}
	return q.heap[0].at
}

func (q *netQueue) push(w ioWait) {
	q.heap = append(q.heap, w)
	i := len(q.heap) - 1
	for i > 0 {
		parent := (i - 1) / 4
		if !w.before(q.heap[parent]) {
			break
		}
		q.heap[i] = q.heap[parent]
		i = parent
	}
	q.heap[i] = w
}

// pop takes the first; the queue must not be empty.
func (q *netQueue) pop() ioWait {
	first, last := q.heap[0], len(q.heap)-1
	w := q.heap[last]
	q.heap[last] = ioWait{}
	q.heap = q.heap[:last]
	if last > 0 {
		q.down(w)
	}
	return first
}

// down puts w in its place, beginning at the top.
func (q *netQueue) down(w ioWait) {
	i := 0
	for {
		least, first := -1, w
		for c := 4*i + 1; c < min(4*i+5, len(q.heap)); c++ {
			if q.heap[c].before(first) {
				least, first = c, q.heap[c]
			}
		}
		if least < 0 {
			break
		}
		q.heap[i] = first
		i = least
	}
	q.heap[i] = w
}
