package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// preemptone asks the goroutine that runs on pp to stop. It does so where it
// is, as soon as the signal has come to its thread, or before that when it calls
// a function; if it blocks or ends first, the request is forgotten. Mirrors
// preemptone and preemptM.
func (m *Machine) preemptone(by *M, pp *P) {
	mp := pp.m
	if m.policy.Preempt == rules.PreemptNone || m.slice > 0 || mp.curg == nil ||
		mp.curg.status != event.Grunning || mp.preemptAt != event.Never {
		return
	}
	mp.preemptAt = m.now
	if m.policy.Preempt == rules.PreemptAsync {
		mp.preemptAt = m.now.Add(m.costs.PreemptSignal)
	}
	m.tellPreemptAsk(by, mp.id, pp.id, mp.curg.id, m.now.Sub(pp.seen.schedwhen))
	if mp.phase != running || mp.preemptAt >= mp.at {
		return
	}
	if m.interrupt(mp); mp.phase == interrupted {
		m.pending.move(mp, mp.at)
	}
}

// isCall reports whether op ends with a call of a function whose prologue looks
// whether somebody wants the goroutine to stop: there it does so, and the request
// comes later. Go 1.2 to 1.13 know no other way. With signals it is still needed:
// goroutines shorter than a signal takes could else start each other for ever.
// The free ways through a mutex are inlined, and the end of a goroutine is no
// place to stop; a kernel asks nobody. Mirrors the stackPreempt in newstack.
func (op *Op) isCall() bool {
	switch op.Kind {
	case OpNone: // the program's own code goes on
		return op.flag
	case OpReturn, OpGoexit, OpExit, OpLock, OpTryLock, OpUnlock, OpLockThread, OpUnlockThread:
		return false
	}
	return true
}

// interrupt ends mp's CPU time at the instant of the preemption. Only the CPU time
// can be cut, not the request that follows it: a request is atomic, as code of the
// runtime is that holds a lock.
func (m *Machine) interrupt(mp *M) {
	at := max(m.now, mp.preemptAt)
	if m.policy.Preempt != rules.PreemptAsync || mp.curg.is(gWorker) || at >= mp.at-event.Time(m.opCost[mp.op.Kind]) {
		return
	}
	mp.rest = mp.at.Sub(at)
	mp.at = at
	mp.phase = interrupted
}

// preempted takes mp's goroutine off its thread: it goes to the tail of the global
// queue, so that a P with others waiting serves them first. Mirrors gopreempt_m, Go
// 1.26.
func (m *Machine) preempted(mp *M) {
	g := m.preempt(mp, true)
	m.globrunqput(mp, g)
	m.wakep(mp)
	m.schedule(mp)
}

// preempt stops mp's goroutine in the middle of its CPU time and keeps what it
// had left of that. Either sysmon asked for it or the world stops.
func (m *Machine) preempt(mp *M, asked bool) *G {
	g := mp.curg
	switch mp.phase {
	case running:
		mp.rest = m.unspent(mp)
		m.putOff(mp, g)
	case interrupted:
		mp.rest += m.unspent(mp)
		m.putOff(mp, g)
	}
	m.tellPreempt(mp, m.now.Sub(mp.p.since), asked)
	return m.stopG(mp, event.Grunnable, event.WaitNone)
}

// putOff leaves the rest of mp's operation to g.
func (m *Machine) putOff(mp *M, g *G) {
	left := mp.op
	left.CPU = mp.rest
	if left.Kind == OpNone && mp.op.CPU > mp.rest {
		m.tellBurn(mp, mp.op.CPU-mp.rest)
	}
	g.left, g.resume = &left, resumeLeft
}
