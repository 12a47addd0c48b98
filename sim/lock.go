package sim

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A runtimeLock is a lock inside the runtime: sched.lock, a channel's, that of a
// root of the semaphores or of a P's timers. An M that comes while another M holds it
// waits, in virtual time. With a queue on each P that hardly ever happens; with one
// queue for all it is what a program waits for.
type runtimeLock struct {
	holds []hold // in the order of their times: the last that is over, and those to come
}

// A hold is one M's time with a lock.
type hold struct {
	by          event.MID
	from, until event.Time
}

// lock lets mp have l for the time d, after those who came before, and tells of
// the wait, if there was one. The time is a part of what the step costs anyway; only
// the waiting comes on top, and that the lock's memory is in the cache of another core.
// Who waits looks again after each active spin, not when the lock is free: meanwhile the one
// who had it can take it several times, and its memory does not move for each of them.
// Mirrors the spinning of lock2, without its sleep in the kernel.
// A step may take a lock long after it began, or several times: an M that comes before
// that finds it free. If the earlier M still holds the lock then, the later holds are
// pushed back; otherwise two Ms would hold it at once.
// It is apart from its callers so that they stay small enough to be inlined: with one P,
// where none of them has anything to do, a call would cost a part of every decision.
//
//go:noinline
func (m *Machine) lock(mp *M, l *runtimeLock, d event.Duration, what event.Quantity) {
	if d == 0 {
		return // there is no such lock
	}
	if last := len(l.holds) - 1; last >= 0 && l.holds[last].until <= m.now { // most often
		from := mp.at
		if l.holds[last].by != mp.id {
			mp.spend(m.costs.CacheTransfer)
		}
		l.holds[0] = l.holds[last]
		l.holds = append(l.holds[:1], hold{mp.id, from, mp.at.Add(d)})
		return
	}
	l.forget(m.now)
	came, i := mp.at, l.after(mp.at)
	for ; i < len(l.holds) && l.holds[i].from <= mp.at; i = l.after(mp.at) {
		if l.holds[i].by == mp.id {
			l.extend(i, l.holds[i].until.Add(d))
			return
		}
		spin := max(1, m.costs.MutexSpin)
		mp.spend((l.holds[i].until.Sub(mp.at) + spin - 1) / spin * spin)
	}
	if mp.at > came {
		m.tellMeasured(mp, what, int(mp.at.Sub(came)))
	}
	from := mp.at
	if i > 0 && l.holds[i-1].by != mp.id {
		mp.spend(m.costs.CacheTransfer)
	}
	l.holds = slices.Insert(l.holds, i, hold{mp.id, from, from})
	l.extend(i, mp.at.Add(d))
}

// after returns which hold is the first that is not over at t.
func (l *runtimeLock) after(t event.Time) int {
	i := len(l.holds)
	for i > 0 && l.holds[i-1].until > t {
		i--
	}
	return i
}

// extend lets hold i last until then, and pushes back those that begin before.
func (l *runtimeLock) extend(i int, until event.Time) {
	l.holds[i].until = until
	for i++; i < len(l.holds) && l.holds[i].from < l.holds[i-1].until; i++ {
		late := l.holds[i-1].until - l.holds[i].from
		l.holds[i].from += late
		l.holds[i].until += late
	}
}

// forget drops what is over but for the last: its M has the lock's memory.
func (l *runtimeLock) forget(now event.Time) {
	if over := l.after(now); over > 1 {
		l.holds = slices.Delete(l.holds, 0, over-1)
	}
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
