package sim

import "github.com/gmpsim/gmpsim/sim/event"

// A runtimeLock is a lock inside the runtime: sched.lock, a channel's, that of a
// root of the semaphores or of a P's timers. An M that comes while another M holds it
// waits, in virtual time. With a queue on each P that hardly ever happens; with one
// queue for all it is what a program waits for.
type runtimeLock struct {
	holder           event.MID
	busyFrom, freeAt event.Time // held by some M from busyFrom to freeAt
}

// lock lets mp have l for the given time, after those who came before, and tells of
// the wait, if there was one. The time is a part of what the step costs anyway; only
// the waiting comes on top.
// A step may take a lock long after it began, or several times: an M that comes before
// that finds it free. If the earlier M still holds the lock then, the later holds are
// pushed back; otherwise two Ms would hold it at once.
// It is apart from its callers so that they stay small enough to be inlined: with one P,
// where none of them has anything to do, a call would cost a part of every decision.
//
//go:noinline
func (m *Machine) lock(mp *M, l *runtimeLock, hold event.Duration, what event.Quantity) {
	end := mp.at + event.Time(hold)
	switch {
	case end <= l.busyFrom:
		return
	case mp.at < l.busyFrom:
		l.busyFrom, l.freeAt = mp.at, l.freeAt+event.Time(hold)
		return
	case l.freeAt <= mp.at:
		l.busyFrom = mp.at
	case l.holder != mp.id:
		wait := l.freeAt.Sub(mp.at)
		mp.at = l.freeAt
		m.tellMeasured(mp, what, int(wait))
	}
	l.holder, l.freeAt = mp.id, mp.at+event.Time(hold)
}

// lockSched takes sched.lock for one operation on the global queue. With one P
// nobody can come meanwhile.
func (m *Machine) lockSched(mp *M) {
	if len(m.procs) > 1 {
		m.lock(mp, &m.sched.lock, m.costs.SchedLock, event.MeasuredSchedLock)
	}
}

// lockChan takes a channel's lock for one operation on it.
func (m *Machine) lockChan(mp *M, c *Chan) {
	if len(m.procs) > 1 {
		m.lock(mp, &c.lock, m.costs.ChanLock, event.MeasuredChanLock)
	}
}

// lockRoot takes the lock of a semaphore's root, to enter its queue or to leave it.
func (m *Machine) lockRoot(mp *M, q *semaQueue) {
	if len(m.procs) > 1 {
		m.lock(mp, q.root, m.costs.SemaLock, event.MeasuredSemaLock)
	}
}

// lockTimers takes the lock of a P's timers, to put one into the heap or to take
// out the one that fires.
func (m *Machine) lockTimers(mp *M, ts *timers) {
	if len(m.procs) > 1 {
		m.lock(mp, &ts.lock, m.costs.TimerLock, event.MeasuredTimerLock)
	}
}
