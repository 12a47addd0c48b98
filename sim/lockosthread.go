package sim

import "github.com/gmpsim/gmpsim/sim/event"

// A goroutine can be locked to its thread: it runs on no other, and the thread
// runs nothing else. Whoever finds such a goroutine hands its own P to that
// thread and goes to sleep, and when the goroutine blocks its thread hands the
// P on and sleeps: two switches of threads where others need none.

// lockOSThread locks g to the thread that it runs on. Calls nest. Mirrors
// runtime.LockOSThread.
func (m *Machine) lockOSThread(mp *M, g *G, _ *Op) {
	m.tellLockThread(mp, mp.locks+1, false)
	m.startTemplateThread(mp)
	mp.locks++
	mp.lockedg = g
	g.flags |= gLocked
}

// unlockOSThread undoes one call of lockOSThread; without one it does nothing.
// Mirrors runtime.UnlockOSThread.
func (m *Machine) unlockOSThread(mp *M, g *G, _ *Op) {
	if mp.locks == 0 {
		return
	}
	if mp.locks--; mp.locks == 0 {
		m.unlockThread(mp)
	}
	m.tellLockThread(mp, mp.locks, true)
}

// unlockThread parts a thread and its locked goroutine.
func (m *Machine) unlockThread(mp *M) {
	mp.lockedg.flags &^= gLocked
	mp.lockedg, mp.locks = nil, 0
}

// tryStopLocked is the search of a thread whose goroutine has stopped: it
// looks for nothing, since it may run nothing else. Mirrors stoplockedm.
func tryStopLocked(m *Machine, mp *M) rowResult {
	pp := m.unwirep(mp)
	m.tellHandoff(mp, pp.id, mp.id)
	m.handoffp(mp, pp)
	m.sleepLocked(mp)
	return asleep
}

// sleepLocked ends a step of a locked thread, which sleeps until somebody finds
// its goroutine. If somebody has already, it goes on at once.
func (m *Machine) sleepLocked(mp *M) {
	m.stopLocked(mp)
	if mp.nextp != nil {
		mp.phase = waking
		return
	}
	m.pending.endTurn()
	m.checkdead(mp)
}

// stopLocked counts a locked thread as asleep.
func (m *Machine) stopLocked(mp *M) {
	mp.phase = parked
	m.sched.nmidlelocked++
	m.tellStopLocked(mp, mp.lockedg.id)
}

// stopsLocked reports whether mp is about to sleep because it may run only a
// goroutine that has stopped.
func (mp *M) stopsLocked() bool { return mp.lockedg != nil && mp.curg == nil }

// startlockedm gives mp's P to the thread to which g is locked, and wakes it up if it
// sleeps already; mp goes to sleep. mp must not run g itself: g has promised its
// thread, whose kernel state (user, name space, signal mask) may differ. Mirrors
// startlockedm, Go 1.26.
func (m *Machine) startlockedm(mp *M, g *G) rowResult {
	to := m.lockedm(g)
	pp := m.unwirep(mp)
	to.nextp = pp
	m.sched.nmidlelocked--
	m.tellStartLocked(mp, to.id, pp.id, g.id)
	if to.phase == parked {
		m.wakeThread(to, true)
	}
	mp.row = int(event.RowStop)
	return again
}

// lockedm is the thread to which g is locked.
func (m *Machine) lockedm(g *G) *M {
	for _, mp := range m.ms {
		if mp.lockedg == g {
			return mp
		}
	}
	m.fail("%v is locked to no thread", g.id)
	return nil
}

// exitLocked ends a thread whose goroutine ended while it was locked to it: the
// thread may be in a state that no other goroutine expects, so it is not used again.
// Mirrors mexit, by way of goexit0 and gogo(&mp.g0.sched), Go 1.26.
func (m *Machine) exitLocked(mp *M) {
	mp.lockedg = nil // but it keeps its locks: it must not create threads
	pp := m.unwirep(mp)
	mp.phase = ended
	m.pending.endTurn()
	m.sched.nmfreed++
	m.tellExitM(mp, pp.id)
	m.handoffp(mp, pp)
}
