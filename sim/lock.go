package sim

import "github.com/gmpsim/gmpsim/sim/event"

// A runtimeLock is a lock inside the runtime: sched.lock, a channel's, that of a
// root of the semaphores or of a P's timers. Whoever comes while another M holds it
// waits, in virtual time. With a queue on each P hardly anybody ever does; with one
// queue for all it is what a program waits for.
type runtimeLock struct {
	holder           event.MID
	busyFrom, freeAt event.Time // some M holds it from the one to the other
}

// lock lets mp have l for the given time, after those who came before. The
// time is a part of what the step costs anyway; only the waiting comes on top.
// A step may take a lock long after it began, or several times: whoever comes
// before that finds it free. If he still has it then, those who took it later move
// back, or two would have it at a time.
//
//go:noinline
func (mp *M) lock(l *runtimeLock, hold event.Duration) (wait event.Duration) {
	end := mp.at + event.Time(hold)
	switch {
	case end <= l.busyFrom:
		return 0
	case mp.at < l.busyFrom:
		l.busyFrom, l.freeAt = mp.at, l.freeAt+event.Time(hold)
		return 0
	case l.freeAt <= mp.at:
		l.busyFrom = mp.at
	case l.holder != mp.id:
		wait = l.freeAt.Sub(mp.at)
		mp.at = l.freeAt
	}
	l.holder, l.freeAt = mp.id, mp.at+event.Time(hold)
	return wait
}

// waited tells of the time that mp waited for a lock, if it did.
func (m *Machine) waited(mp *M, lock event.Quantity, d event.Duration) {
	if d > 0 {
		m.tellMeasured(mp, lock, int(d))
	}
}

// lockSched takes sched.lock for one operation on the global queue. With one P
// nobody can come meanwhile.
func (m *Machine) lockSched(mp *M) {
	if len(m.procs) > 1 {
		m.waited(mp, event.MeasuredSchedLock, mp.lock(&m.sched.lock, m.costs.SchedLock))
	}
}

// lockChan takes a channel's lock for one operation on it.
func (m *Machine) lockChan(mp *M, c *Chan) {
	if len(m.procs) > 1 {
		m.waited(mp, event.MeasuredChanLock, mp.lock(&c.lock, m.costs.ChanLock))
	}
}

// lockRoot takes the lock of a semaphore's root, to enter its queue or to leave it.
func (m *Machine) lockRoot(mp *M, q *semaQueue) {
	if len(m.procs) > 1 {
		m.waited(mp, event.MeasuredSemaLock, mp.lock(q.root, m.costs.SemaLock))
	}
}

// lockTimers takes the lock of a P's timers, to put one into the heap or to take
// out the one that fires.
func (m *Machine) lockTimers(mp *M, ts *timers) {
	if len(m.procs) > 1 {
		m.waited(mp, event.MeasuredTimerLock, mp.lock(&ts.lock, m.costs.TimerLock))
	}
}
