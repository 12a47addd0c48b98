package sim

import "github.com/gmpsim/gmpsim/sim/event"

// enter lets mp's goroutine run: it goes on with an operation that blocked in
// its middle, or asks the body what comes next.
func (m *Machine) enter(mp *M) {
	g := mp.curg
	mp.phase = running
	if g.resume == resumeNone {
		m.fetch(mp, g)
		return
	}
	m.resumeOp(mp, g)
}

// resumeOp goes on with an operation that blocked in its middle.
func (m *Machine) resumeOp(mp *M, g *G) {
	how := g.resume
	g.resume = resumeNone
	switch how {
	case resumeLock:
		m.lockWoken(mp, g)
	case resumeWgWait:
		m.wgWoken(mp, g)
	case resumeSema:
		m.semWoken(mp, g)
	case resumeGCStart:
		mp.phase, mp.row = collecting, cycleWorkers
	case resumeCollect:
		m.collectFurther(mp, g)
	case resumeLeft:
		mp.op, g.left = *g.left, nil
		m.spendOp(mp, mp.op.CPU)
		return
	}
	m.proceed(mp, g)
}

// proceed asks for the next operation if g is still running.
func (m *Machine) proceed(mp *M, g *G) {
	if mp.phase == running && m.end.Why == event.NotEnded {
		m.fetch(mp, g)
	}
}

// fetch asks g's body for its next operation. Its request is performed when
// its CPU time and its own cost have passed.
func (m *Machine) fetch(mp *M, g *G) {
	g.body.Next(g, &mp.op)
	m.spendOp(mp, mp.op.CPU+m.opCost[mp.op.Kind])
}

// spendOp lets the time of mp's operation pass, unless mp is to stop earlier.
func (m *Machine) spendOp(mp *M, d event.Duration) {
	mp.spend(d)
	if mp.preemptAt < mp.at {
		m.interrupt(mp)
	}
}

// stopG takes g off its thread. The status changes before the event is told and
// before g is put anywhere, so that a G is never in a queue while it still counts as
// running: a thief would run it twice. Mirrors dropg with casgstatus, Go 1.26.
func (m *Machine) stopG(mp *M, to event.Status, why event.WaitReason) *G {
	g := mp.curg
	m.setStatus(g, to)
	g.why = why
	if why != event.WaitNone {
		m.tellPark(mp, why)
	}
	g.m, g.pos = event.NoM, mp.op.Pos
	mp.curg, mp.preemptAt, mp.leftAt = nil, event.Never, mp.at
	return g
}

// gopark blocks the goroutine that mp runs; mp looks for other work. Who makes it
// ready again must be able to find it, so it has to be in a waiting list before.
// Mirrors gopark, Go 1.26.
func (m *Machine) gopark(mp *M, why event.WaitReason) {
	m.stopG(mp, event.Gwaiting, why)
	mp.spend(m.costs.Park)
	m.schedule(mp)
}

// goready makes a waiting goroutine runnable: it goes to runnext of the P that
// readied it, since what was just handed to it is still warm in the cache.
// Mirrors goready.
func (m *Machine) goready(mp *M, g *G) {
	m.setStatus(g, event.Grunnable)
	g.why = event.WaitNone
	mp.spend(m.costs.Ready)
	if event.PID(g.on) != mp.p.id {
		m.fetchG(mp, g, gLines)
	}
	if m.want[event.Ready] {
		m.tellReady(mp, g.id)
	}
	m.runqput(mp, mp.p, g, true)
	m.wakep(mp)
}

// doGosched puts the goroutine at the tail of the global queue, behind everything
// that is there, and not at the tail of its own P's queue: it asks to let others run,
// and others may be on any P. The queue of its own P runs first, except at each 61st
// tick. Mirrors goschedImpl, Go 1.26.
func (m *Machine) doGosched(mp *M, g *G, _ *Op) {
	m.tellGosched(mp)
	m.stopG(mp, event.Grunnable, event.WaitNone)
	m.globrunqput(mp, g)
	m.wakep(mp)
	m.schedule(mp)
}

// goyield puts the goroutine at the tail of its own P's queue: the one that it just
// readied, which is in runnext, runs at once in the rest of the slice. Gosched would
// do, but for the lock of the global queue. Mirrors goyield, Go 1.26.
func (m *Machine) goyield(mp *M, g *G) {
	m.tellGoyield(mp)
	m.stopG(mp, event.Grunnable, event.WaitNone)
	m.runqput(mp, mp.p, g, false)
	m.schedule(mp)
}

// doPark blocks for ever.
func (m *Machine) doPark(mp *M, _ *G, op *Op) { m.gopark(mp, event.WaitReason(op.n)) }
