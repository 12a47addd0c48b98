package sim

import "github.com/gmpsim/gmpsim/sim/event"

// An M spins while it looks for work to steal. Whoever makes work ready wakes
// a thread only if nobody spins: the spinning one will find the work. And a
// spinning M that finds work wakes the next one. So one thread after the other
// comes up while there is work for them, and a burst of ready goroutines does
// not wake a herd.

// trySpin lets mp spin if at most half of the busy Ps have a spinning M already.
// Without the bound every idle thread would walk over all Ps whenever one goroutine
// becomes ready: at high GOMAXPROCS and little parallelism that costs more CPU than
// the program. Mirrors the test in findRunnable, Go 1.26.
func trySpin(m *Machine, mp *M) rowResult {
	busy := len(m.procs) - m.sched.npidle
	if 2*m.sched.nmspinning >= busy {
		return m.nothing(mp, m.sched.nmspinning, busy)
	}
	m.becomeSpinning(mp)
	return next
}

// becomeSpinning counts mp as spinning and starts the first pass of stealing. From
// here to unspin no one who makes work ready wakes a thread: mp has promised to find
// it. It also answers needspinning. Mirrors m.becomeSpinning, Go 1.26.
func (m *Machine) becomeSpinning(mp *M) {
	mp.leftAt = 0
	mp.spinning = true
	m.sched.nmspinning++
	m.sched.needspinning = false
	m.tellSpin(mp, m.sched.nmspinning, len(m.procs)-m.sched.npidle)
}

// tryUnspin stops counting mp as spinning; the rechecks follow as steps of their own.
// This order is the delicate dance of proc.go: an M that makes work ready first puts
// it into a queue and then looks whether someone spins. If mp looked at the queues
// first and stopped counting afterwards, work that came in between would see a
// spinning M, wake no thread, and wait although a P is idle.
func tryUnspin(m *Machine, mp *M) rowResult {
	mp.search.wasSpinning = true
	m.unspin(mp, false)
	return next
}

// unspin takes mp out of nmspinning. wakes says for the event whether it hands the
// search on, since it found work.
func (m *Machine) unspin(mp *M, wakes bool) {
	mp.spinning = false
	m.sched.nmspinning--
	m.tellSpinStop(mp, m.sched.nmspinning, wakes)
}

// resetspinning is for an M that found work while it was spinning: it stops, and
// wakes another M to take over the search. Without that a burst of ready goroutines
// would get one thread: everyone who readied one of them saw this M spin and woke no
// thread. Mirrors resetspinning, Go 1.26.
func (m *Machine) resetspinning(mp *M) {
	m.unspin(mp, true)
	m.wakep(mp)
}

// wakep gets one more P going, if one is idle and no M is spinning already. One
// spinning M is enough, since it wakes the next when it finds work: so threads come
// up one after the other, as many as there is work for, and not in a herd that fights
// over one goroutine. nmspinning is raised here and not when the thread wakes up, or
// all who make work ready until then would wake one, too. Mirrors wakep, Go 1.26.
func (m *Machine) wakep(mp *M) {
	if m.sched.nmspinning != 0 {
		return
	}
	p := m.pidlegetSpinning()
	if p == nil {
		return
	}
	m.sched.nmspinning++
	m.tellWakep(mp, p.id)
	m.startm(mp, p, true)
}

// startm gets a thread to run pp: the idle one that slept last, whose stack is still
// warm, else a new one. pp belongs to no M until the thread has woken up; that it is
// on no idle list meanwhile keeps others from taking it. Mirrors startm, Go 1.26.
func (m *Machine) startm(mp *M, pp *P, spinning bool) { m.startOn(mp, m.sched.mget(), pp, spinning) }

// startOn lets nmp run pp: an idle thread that was taken off its list, or a new one
// if it is nil. It is apart from startm because a world that starts again gives each
// P the thread that it had (see startTheWorld).
func (m *Machine) startOn(mp, nmp *M, pp *P, spinning bool) {
	tell := (*audience).tellStartM
	if nmp == nil {
		tell, nmp = m.newm(mp)
	} else {
		m.wakeThread(nmp, mp.stopsLocked())
	}
	nmp.spinning = spinning
	nmp.nextp = pp
	tell(&m.audience, mp, nmp.id, pp.id, spinning)
}

// newm creates a thread, or has it created if mp is locked, and returns what to tell
// of it. Mirrors newm.
func (m *Machine) newm(mp *M) (tell func(t *audience, mp *M, other event.MID, p event.PID, spinning bool), nmp *M) {
	nmp = m.allocm()
	nmp.phase = waking
	if m.asksTemplate(mp) {
		m.askTemplate(mp, nmp)
		return (*audience).tellNewMHandoff, nmp
	}
	m.newosproc(nmp)
	return (*audience).tellNewM, nmp
}

// wakeM is a thread's first step after its sleep: it takes over the P that startm
// gave it and looks for work. A thread that is locked to a goroutine runs that one
// instead, without a search. Mirrors the end of stopm, startlockedm's other side, and
// mstart1, Go 1.26.
func (m *Machine) wakeM(mp *M) {
	m.acquirep(mp, mp.nextp)
	mp.nextp, mp.leftAt = nil, 0
	m.tellMWake(mp)
	if mp.lockedg != nil {
		mp.spend(m.costs.Switch)
		m.execute(mp, mp.lockedg, false)
		return
	}
	m.schedule(mp)
}

// acquirep makes mp the owner of pp, which no M has. Mirrors acquirep, Go 1.26; the
// door (setPStatus) makes the checks of wirep.
func (m *Machine) acquirep(mp *M, pp *P) {
	m.setPStatus(pp, event.Prunning, mp)
}

// pidleput puts p on top of the idle list. A P with work must never be there: no one
// looks into the queues of idle Ps, so the work would wait for ever. Mirrors
// pidleput, Go 1.26, which throws in the same case.
func (m *Machine) pidleput(p *P) {
	if !p.empty() {
		m.fail("%v goes idle with work", p.id)
	}
	if p.status != event.Pidle {
		m.setPStatus(p, event.Pidle, nil)
	}
	p.idle = true
	p.link = m.sched.pidle
	m.sched.pidle = p
	m.sched.npidle++
}

// pidleget takes the P that went idle last, nil if none is. Mirrors pidleget.
func (s *sched) pidleget() *P {
	p := s.pidle
	if p != nil {
		s.pidle, p.link, p.idle = p.link, nil, false
		s.npidle--
	}
	return p
}

// pidlegetSpinning is pidleget for one who wants a spinning M. If no P is idle
// it leaves word: the next M that is about to give up its P spins instead.
// Mirrors pidlegetSpinning.
func (m *Machine) pidlegetSpinning() *P {
	p := m.sched.pidleget()
	if p == nil {
		m.sched.needspinning = m.policy.NeedSpinning
	}
	return p
}

// mput puts mp on top of the idle threads. Mirrors mput.
func (s *sched) mput(mp *M) {
	mp.phase = parked
	mp.link = s.midle
	s.midle = mp
	s.nmidle++
}

// mget takes the thread that went to sleep last, nil if none sleeps.
func (s *sched) mget() *M {
	mp := s.midle
	if mp != nil {
		s.midle, mp.link = mp.link, nil
		s.nmidle--
	}
	return mp
}

// tryRecheckGlobal looks at the global queue after mp stopped spinning. If it finds
// work and an idle P it takes both and spins again, as the runtime does: it may be
// the first of much work. If no P is idle it leaves word (needspinning), and the next
// M that gives up its P looks instead. Mirrors the recheck of sched.runq in
// findRunnable, Go 1.26.
func tryRecheckGlobal(m *Machine, mp *M) rowResult {
	if m.sched.runq.size == 0 {
		return m.nothing(mp, 0, 0)
	}
	p := m.pidlegetSpinning()
	if p == nil {
		return m.nothing(mp, m.sched.runq.size, 0)
	}
	m.recheckFound(mp, p)
	return m.run(mp, m.globrunqgetbatch(mp, p), false)
}

// tryRecheckLocal looks at every P's queue. One step for all Ps: a queue that
// fills behind the look is filled by an M that wakes somebody itself.
// Mirrors checkRunqsNoP.
func tryRecheckLocal(m *Machine, mp *M) rowResult {
	for _, p := range m.procs {
		if !p.idle && !p.empty() {
			if idle := m.pidlegetSpinning(); idle != nil {
				m.recheckFound(mp, idle)
				return restart
			}
			break
		}
	}
	return m.nothing(mp, 0, len(m.procs))
}

// recheckFound takes the idle P for the work that a recheck found.
func (m *Machine) recheckFound(mp *M, p *P) {
	m.acquirep(mp, p)
	m.tellRecheck(mp, p.id)
	m.becomeSpinning(mp)
}
