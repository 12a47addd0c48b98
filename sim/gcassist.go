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
	grows := c.heap.allocate(op.n, int64(op.v.Bits))
	switch {
	case c.marking:
		c.debts[g] += op.n
		m.assist(mp, g)
		if grows {
			m.revise()
		}
	case c.starter == nil && c.heap.due():
		m.gcStart(mp, event.TriggerHeap)
	}
}

// An assist is what a goroutine marks to pay for what it has allocated.
type assist struct {
	chunk        // what it marks now
	wants  int64 // bytes, in all
	marked int64 // so far
}

// assist lets g pay for what it has allocated: first from the credit that
// workers earned in the background, then by marking itself. Without it a program
// could allocate faster than the workers mark, and the heap would pass its goal.
// Mirrors gcAssistAlloc, Go 1.26.
func (m *Machine) assist(mp *M, g *G) {
	c := &m.gc
	owes := c.debts[g]
	if owes <= 0 {
		return
	}
	work, pays := c.ratio.workFor(owes), owes
	if work < leastAssist {
		work = leastAssist
		pays = c.ratio.bytesFor(work)
	}
	taken := min(c.credit, work)
	c.credit -= taken
	switch taken {
	case 0:
	case work:
		c.debts[g] -= pays
		return
	default:
		c.debts[g] -= 1 + c.ratio.bytesFor(taken)
	}
	a := &mp.assist
	*a = assist{wants: work - taken}
	a.chunk = m.assistChunk(a)
	m.tellAssist(mp, max(a.bytes, min(a.wants, a.bytes+c.left)), taken, owes)
	m.assistOn(mp, g)
}

// assistChunk claims what an assist marks next: nothing if it has marked as much as
// it wanted, or nothing is left. It takes whole root jobs. Mirrors gcDrainN.
func (m *Machine) assistChunk(a *assist) chunk {
	c := &m.gc
	if a.marked >= a.wants || c.left == 0 {
		return chunk{}
	}
	k := m.nextChunk(min(a.wants-a.marked, drainChunk))
	if a.marked == 0 && c.left >= foundBytes {
		k.bytes += foundBytes
		c.left -= foundBytes
	}
	return k
}

// assistOn lets g mark its chunk, or ends its assist if there is none.
func (m *Machine) assistOn(mp *M, g *G) {
	c := &m.gc
	if mp.assist.bytes > 0 {
		mp.phase = assisting
		mp.spend(mp.assist.time)
		return
	}
	mp.phase = running
	c.debts[g] -= 1 + c.ratio.bytesFor(mp.assist.marked)
	switch {
	case c.left == 0 && c.inflight == 0 && mp.assist.marked > 0:
		mp.phase, mp.row = collecting, cycleShrink
	case c.debts[g] > 0 && c.credit > 0:
		m.assist(mp, g)
	case c.debts[g] > 0:
		m.parkAssist(mp, g)
	}
}

// assisted is the end of a chunk that was marked as an assist.
func (m *Machine) assisted(mp *M) {
	g, a := mp.curg, &mp.assist
	m.tellMeasured(mp, event.MeasuredAssist, int(a.time))
	m.gc.claimed(a.chunk)
	a.marked += a.bytes
	a.chunk = m.assistChunk(a)
	m.assistOn(mp, g)
	if mp.phase == running {
		m.proceed(mp, g)
	}
}

// parkAssist lets g wait until the workers have marked enough for it. It is in debt
// though it marked what it wanted: there was too little left, or the runtime's
// arithmetic overflowed (ratio.bytesFor). Mirrors gcParkAssist, Go 1.26.
func (m *Machine) parkAssist(mp *M, g *G) {
	m.gc.assists = append(m.gc.assists, g)
	m.gopark(mp, event.WaitGCAssist)
}
