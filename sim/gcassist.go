package sim

import "github.com/gmpsim/gmpsim/sim/event"

// An assist is what a goroutine pays for allocating while the collector marks:
// it marks itself, in proportion, unless the workers have done so much already
// that it may take of their credit. So the faster a program allocates the more it
// marks, and marking is done before the heap reaches its goal.

// leastAssist is how many bytes an assist marks at least, so that it is worth
// it: gcOverAssistWork.
const leastAssist = 64 << 10

// allocate notes that g has allocated so many bytes: it may have to begin a
// cycle, or to pay for one. Mirrors mallocgc.
func (m *Machine) allocate(mp *M, g *G, op *Op) {
	c := &m.gc
	c.heap.allocate(op.n)
	switch {
	case c.marking:
		m.assist(mp, g, op.n)
	case c.starter == nil && c.heap.due():
		m.gcStart(mp, event.TriggerHeap)
	}
}

// assist lets g pay for the bytes that it has allocated: first from the credit that
// workers earned in the background, then by marking itself. Without it a program
// could allocate faster than the workers mark, and the heap would pass its goal.
// Mirrors gcAssistAlloc, Go 1.26.
func (m *Machine) assist(mp *M, g *G, bytes int64) {
	c := &m.gc
	c.debts[g] += bytes
	if c.debts[g] <= 0 {
		return
	}
	work := max(m.workFor(c.debts[g]), leastAssist)
	owes, taken := c.debts[g], min(c.credit, work)
	c.credit -= taken
	c.debts[g] -= m.bytesFor(taken)
	if taken == work {
		return
	}
	mp.assist = m.gc.claim(min(work-taken, drainChunk))
	m.tellAssist(mp, mp.assist, taken, owes)
	if mp.assist == 0 {
		m.parkAssist(mp, g)
		return
	}
	mp.phase = assisting
	mp.spend(m.markTime(mp.assist))
}

// assisted is the end of a chunk that was marked as an assist.
func (m *Machine) assisted(mp *M) {
	c, g := &m.gc, mp.curg
	m.tellMeasured(mp, event.MeasuredAssist, int(m.markTime(mp.assist)))
	m.gc.claimed(mp.assist)
	c.debts[g] -= m.bytesFor(mp.assist)
	mp.assist = 0
	mp.phase = running
	switch {
	case c.left == 0 && c.inflight == 0:
		mp.phase, mp.row = collecting, cycleShrink
		return
	case c.debts[g] > 0:
		m.assist(mp, g, 0)
	}
	m.proceed(mp, g)
}

// parkAssist lets g wait until the workers have marked enough for it, if it is in
// debt and there is nothing that it could mark itself. Mirrors gcParkAssist, Go 1.26.
func (m *Machine) parkAssist(mp *M, g *G) {
	if m.gc.debts[g] > 0 {
		m.gc.assists = append(m.gc.assists, g)
		m.gopark(mp, event.WaitGCAssist)
	}
}
