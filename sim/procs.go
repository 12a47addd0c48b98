package sim

import "github.com/gmpsim/gmpsim/sim/event"

// gomaxprocs is runtime.GOMAXPROCS: it reads the number of Ps, or stops the
// world, changes it and starts the world again. Mirrors GOMAXPROCS.
func (m *Machine) gomaxprocs(mp *M, g *G, op *Op) {
	old := len(m.procs)
	n := min(int(op.n), MaxProcs)
	g.result(Value{Bits: uint64(old)}, true)
	if n <= 0 || n == old {
		m.tellProcs(mp, old, old)
		return
	}
	if m.gc.busy() {
		again := *op
		g.left, g.resume = &again, resumeLeft
		m.waitForCycle(mp, event.WaitSemacquire)
		return
	}
	m.stopTheWorld(mp)
	m.switchToP0(mp, n)
	m.tellProcs(mp, old, n)
	m.procresize(n, mp.p)
	m.startTheWorld(mp)
}

// stopTheWorld takes the P from every other M. What ran there is preempted and
// becomes its P's runnext. Mirrors stopTheWorld and, for the runnext, the rule
// that Go 1.26 introduced.
func (m *Machine) stopTheWorld(by *M) {
	for _, mp := range m.ms {
		if mp == by || mp.p == nil && mp.nextp == nil {
			continue
		}
		m.stopThread(mp)
	}
}

// stopThread takes mp's P, and the one that it was about to take over, and puts
// the thread to sleep. A thread in a system call notices nothing.
func (m *Machine) stopThread(mp *M) {
	if mp.nextp != nil {
		m.stopNext(mp)
	}
	if mp.p != nil {
		m.stopRunning(mp)
	}
	mp.search = searchState{}
	if mp.phase == insyscall {
		return
	}
	if !m.handoff.withdraw(mp) {
		m.unqueue(mp)
	}
	if mp.lockedg != nil {
		m.stopLocked(mp)
		return
	}
	m.sched.mput(mp)
	m.tellStopM(mp, m.sched.nmidle)
}

// stopNext takes the P that mp was about to take over. A goroutine that came
// with it, since it is locked to mp, waits there.
func (m *Machine) stopNext(mp *M) {
	held := mp.p
	mp.p, mp.nextp = mp.nextp, nil
	if mp.lockedg != nil {
		m.runqput(mp, mp.p, mp.lockedg, true)
	}
	if held != nil {
		m.sched.nmidlelocked++ // it was woken before it slept
	}
	m.stopP(mp)
	mp.p = held
}

// stopRunning takes the P that mp has. What runs there is preempted.
func (m *Machine) stopRunning(mp *M) {
	switch {
	case mp.phase == insyscall:
		mp.p.syscalltick++
	case mp.curg != nil && mp.curg.is(gWorker):
		m.stopWorker(mp, mp.curg.body.(*marker))
		m.parkWorker(mp, mp.curg)
	case mp.curg != nil && m.policy.StopRunnext:
		m.runqput(mp, mp.p, m.preempt(mp, false), true)
	case mp.curg != nil:
		m.globrunqput(mp, m.preempt(mp, false))
	}
	m.stopP(mp)
}

// stopP parts mp from its P, which the stopped world has.
func (m *Machine) stopP(mp *M) {
	if mp.spinning {
		m.unspin(mp, false)
	}
	m.tellStopP(mp)
	p := mp.p
	m.gc.releaseWorker(p)
	m.setPStatus(p, event.Pgcstop, nil)
	mp.p, p.oldm = nil, mp
}

// procresize sets the number of Ps while the world is stopped; keep stays with
// its M. What waits on a P that goes away moves to the head of the global
// queue, its timers to keep. Ps without work become idle, the highest on top.
// Mirrors procresize.
func (m *Machine) procresize(n int, keep *P) {
	for len(m.procs) < n {
		id := event.PID(len(m.procs))
		m.procs = append(m.procs, &P{id: id, status: event.Pgcstop, timers: timers{p: id}})
	}
	for _, p := range m.procs[n:] {
		if gs := p.runq.len() + int(bit(p.next != nil)); gs+len(p.timers.heap) > 0 {
			m.tellRemoveP(m.current(), p.id, gs, len(p.timers.heap), keep.id)
		}
		m.destroy(p, keep)
	}
	m.procs = m.procs[:n]
	m.sched.coprimes = coprimesOf(n)
	m.sched.pidle, m.sched.npidle = nil, 0
	for _, p := range m.procs {
		p.idle = false
		if p != keep && p.empty() && p.worker == nil {
			m.pidleput(p)
		}
	}
}

// destroy empties a P that goes away. What waits on it goes to the head of the global
// queue, the newest first, so that it keeps its order and is not overtaken; timers go
// to keep, which some M is sure to look at. Mirrors p.destroy, Go 1.26.
func (m *Machine) destroy(p, keep *P) {
	for p.runq.len() > 0 {
		m.sched.runq.pushFront(p.runq.popBack())
	}
	if p.next != nil {
		m.sched.runq.pushFront(p.next)
		p.next = nil
	}
	for len(p.timers.heap) > 0 {
		t := p.timers.heap[0]
		p.timers.remove(t)
		keep.timers.add(t)
	}
	for g := p.gFree.pop(); g != nil; g = p.gFree.pop() {
		m.sched.gFree.push(g)
	}
	p.stackcache.clear(&m.stacks.pool)
	m.setPStatus(p, event.Pdead, nil)
}

// switchToP0 moves mp to P0 if its own P is about to go away.
func (m *Machine) switchToP0(mp *M, n int) {
	if int(mp.p.id) < n {
		return
	}
	old := mp.p
	m.setPStatus(old, event.Pgcstop, nil)
	m.setPStatus(m.procs[0], event.Prunning, mp)
	m.tellAcquireP(mp, old.id)
}
