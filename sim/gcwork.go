package sim

import "github.com/gmpsim/gmpsim/sim/event"

// The mark workers: one goroutine of the runtime's own for each P. Those that
// have nothing to do wait in a pool, in no queue; the search for work takes one
// from there, in one of two rows. Before every queue: a quarter of all Ps have a
// dedicated worker each, and where a quarter is no whole number every P gives a
// fraction of its time. After everything else: a P without work marks.

// marker is the body of a mark worker. Mirrors gcBgMarkWorker.
type marker struct {
	m     *Machine
	ready bool // it has told who started it
	mode  event.MarkMode
	chunk chunk      // what it marks now
	since event.Time // when it began to mark
}

// drainChunk is how many bytes a worker marks before it looks whether it should
// go on: drainCheckThreshold.
const drainChunk = 100_000

// newWorker makes a mark worker.
func (m *Machine) newWorker(mp *M) *G {
	g := m.newG(mp, &marker{m: m}, 0)
	g.flags = gSystem | gWorker
	m.users--
	m.tellSystem(mp, g.id, event.RoleMarkWorker)
	return g
}

// Next implements Body.
func (w *marker) Next(_ *G, op *Op) {
	if !w.ready {
		w.ready = true
		*op = Op{Kind: opWorkerReady}
		return
	}
	w.chunk = w.m.nextChunk(drainChunk)
	*op = Op{Kind: opMark, CPU: w.chunk.time}
}

// workerReady tells the goroutine that starts the cycle that one more worker
// is there.
func (m *Machine) workerReady(mp *M, g *G, _ *Op) {
	m.goready(mp, m.gc.starter)
	m.parkWorker(mp, g)
}

// parkWorker puts a worker into the pool.
func (m *Machine) parkWorker(mp *M, g *G) {
	m.gc.pool = append(m.gc.pool, g)
	m.gopark(mp, event.WaitGCWorker)
}

// mark is the end of a chunk: a worker looks whether it should go on.
func (m *Machine) mark(mp *M, g *G, _ *Op) {
	c, w := &m.gc, g.body.(*marker)
	m.gc.claimed(w.chunk)
	m.flushCredit(mp, w.chunk.bytes)
	w.chunk = chunk{}
	if c.left > 0 && !m.workerStops(mp, w) {
		return
	}
	m.stopWorker(mp, w)
	if c.left == 0 && c.inflight == 0 {
		mp.phase, mp.row = collecting, cycleShrink
		return
	}
	m.parkWorker(mp, g)
}

// workerStops reports whether a worker should leave its P to others. A
// dedicated one that is told to stop goes on, but sends away those that wait on
// its P: nobody else would run there until the end of the cycle.
func (m *Machine) workerStops(mp *M, w *marker) bool {
	told := mp.preemptAt <= m.now
	mp.preemptAt = event.Never
	switch w.mode {
	case event.MarkDedicated:
		if told {
			m.runqdrain(mp)
		}
		return false
	case event.MarkFractional:
		ran := mp.p.marked + m.now.Sub(w.since)
		return told || m.aheadOf(ran, 120)
	}
	return told || m.pollWork(mp.p)
}

// runqdrain moves all that waits on mp's P to the global queue: a dedicated worker
// will not give the P back for the whole cycle, and a worker is not preempted for the
// sake of a queue. Mirrors runqdrain and globrunqputbatch, Go 1.26.
func (m *Machine) runqdrain(mp *M) {
	for g, _ := m.runqget(mp, mp.p); g != nil; g, _ = m.runqget(mp, mp.p) {
		m.globrunqput(mp, g)
	}
}

// pollWork reports whether there is something else than GC work for p.
// Mirrors pollWork.
func (m *Machine) pollWork(p *P) bool {
	return m.sched.runq.size > 0 || !p.empty() || m.net.wakeTime() <= m.now
}

// aheadOf reports whether a P that has marked for so long in this cycle has
// given more than its share of the time, by so many per cent of it.
func (m *Machine) aheadOf(ran event.Duration, percent int64) bool {
	goal := scale(int64(m.now.Sub(m.gc.began)), int64(m.gc.share)*percent, 100*100*int64(len(m.procs)))
	return int64(ran) > goal
}

// stopWorker counts that a worker no longer marks. Mirrors markWorkerStop.
func (m *Machine) stopWorker(mp *M, w *marker) {
	c, ran := &m.gc, m.now.Sub(w.since)
	switch w.mode {
	case event.MarkDedicated:
		c.dedicated++
	case event.MarkFractional:
		mp.p.marked += ran
	case event.MarkIdle:
		c.idle--
	}
	m.tellGCStop(mp, w.mode, ran, c.left)
}

// flushCredit lets what was marked in the background pay for the assists that
// wait; what is left over is for those to come. A waiting one that is satisfied
// goes to the tail of the queue, not to runnext: or a program could ride on the
// workers' priority. Mirrors gcFlushBgCredit.
func (m *Machine) flushCredit(mp *M, work int64) {
	c := &m.gc
	if len(c.assists) == 0 {
		c.credit += work
		return
	}
	bytes := c.ratio.bytesFor(work)
	for len(c.assists) > 0 && bytes > 0 {
		g := c.assists[0]
		c.assists = c.assists[1:]
		paid := min(bytes, c.debts[g])
		bytes -= paid
		if c.debts[g] -= paid; c.debts[g] > 0 {
			c.assists = append(c.assists, g) // a large one does not hold up the small
			return
		}
		m.readyIO(mp, g)
		m.runqput(mp, mp.p, g, false)
		m.wakep(mp)
	}
	if bytes > 0 {
		c.credit += c.ratio.workFor(bytes)
	}
}

// tryGCWorker takes a worker for this P, if it owes one. It is not an ordinary
// goroutine, so somebody else is woken for those that wait. Mirrors
// findRunnableGCWorker.
func tryGCWorker(m *Machine, mp *M) rowResult {
	p := mp.p
	g := p.worker
	if p.worker = nil; g == nil {
		g = m.assignWorker(p)
	}
	if g == nil {
		return m.nothing(mp, int(m.gc.left>>10), m.gc.dedicated)
	}
	return m.runWorker(mp, g, true)
}

// runWorker lets mp run a worker.
func (m *Machine) runWorker(mp *M, g *G, wakes bool) rowResult {
	w := g.body.(*marker)
	w.since = m.now
	m.setStatus(g, event.Grunnable)
	g.why = event.WaitNone
	m.tellGCWorker(mp, g.id, w.mode, m.gc.left)
	if wakes && !mp.spinning {
		m.wakep(mp)
	}
	return m.run(mp, g, false)
}

// assignWorker takes a worker from the pool for p: a dedicated one if one is
// missing, else a fractional one if p is behind with its share; nil if neither.
// Mirrors assignWaitingGCWorker.
func (m *Machine) assignWorker(p *P) *G {
	c := &m.gc
	if c.left == 0 || len(c.pool) == 0 {
		return nil
	}
	mode := event.MarkFractional
	switch {
	case c.dedicated > 0:
		c.dedicated--
		mode = event.MarkDedicated
	case c.share == 0 || m.now > c.began && m.aheadOf(p.marked, 100):
		return nil
	}
	return c.takeWorker(mode)
}

// takeWorker takes a worker from the pool, which is not empty.
func (c *collector) takeWorker(mode event.MarkMode) *G {
	last := len(c.pool) - 1
	g := c.pool[last]
	c.pool = c.pool[:last]
	g.body.(*marker).mode = mode
	return g
}

// assignWorkers gives workers to the Ps that have nothing else to do when the world
// is started, so that marking begins at once and not when their threads come to
// search. Mirrors the end of procresize with assignWaitingGCWorker, Go 1.26.
func (m *Machine) assignWorkers(mp *M) {
	for _, p := range m.procs {
		if p == mp.p || !p.empty() {
			continue
		}
		if p.worker = m.assignWorker(p); p.worker == nil {
			return
		}
		m.tellGCAssign(mp, p.id, p.worker.id, p.worker.body.(*marker).mode)
	}
}

// releaseWorker returns the worker of a P that is stopped before it ran it.
// Mirrors releaseNextGCMarkWorker.
func (c *collector) releaseWorker(p *P) {
	if g := p.worker; g != nil {
		p.worker = nil
		c.dedicated += int(bit(g.body.(*marker).mode == event.MarkDedicated))
		c.pool = append(c.pool, g)
	}
}

// wantsIdle reports whether a P without work should mark.
func (c *collector) wantsIdle() bool {
	return c.left > 0 && c.idle < c.maxIdle && len(c.pool) > 0
}

// tryIdleGC lets a P without work mark.
func tryIdleGC(m *Machine, mp *M) rowResult {
	if !m.gc.wantsIdle() {
		return m.nothing(mp, int(m.gc.left>>10), m.gc.idle)
	}
	m.gc.idle++
	return m.runWorker(mp, m.gc.takeWorker(event.MarkIdle), false)
}

// tryRecheckGC looks for marking to be done after mp stopped spinning. Mirrors
// checkIdleGCNoP.
func tryRecheckGC(m *Machine, mp *M) rowResult {
	if !m.gc.wantsIdle() {
		return m.nothing(mp, 0, 0)
	}
	p := m.pidlegetSpinning()
	if p == nil {
		return m.nothing(mp, int(m.gc.left>>10), 0)
	}
	m.recheckFound(mp, p)
	return tryIdleGC(m, mp)
}
