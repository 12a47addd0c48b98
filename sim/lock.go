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
	holds  []hold // in the order of their times
	shared bool   // an M that waits has looked at it since the last one took it
	over   int    // the last that is over, if one is: the others before it are forgotten
}

// keptHolds is how many holds that are over a lock keeps before it frees their room.
const keptHolds = 32

// A hold is one M's time with a lock.
type hold struct {
	by          event.MID
	from, until event.Time
}

// How many lines of memory move with a lock: its own, and those of what it guards.
const (
	schedLines = 3 // the ends of the global queue, and the G that was last in it
	chanLines  = 2 // how many values there are, where the next one goes, and the values
	rootLines  = 2 // the queue
	heapLines  = 1
)

// lock lets mp have l for the time d, after those who came before, and tells of
// the wait, if there was one. The time is a part of what the step costs anyway; only
// the waiting comes on top, and that the lock's memory is in the cache of another core.
// Who waits looks again after each active spin, not when the lock is free: meanwhile the one
// who had it can take it several times, and its memory does not move for each of them. Who
// has found it held four times goes behind all others.
// Mirrors the spinning of lock2, and the sleep after it without its calls to the kernel.
// A step may take a lock long after it began, or several times: an M that comes before
// that finds it free. If the earlier M still holds the lock then, the later holds are
// pushed back; otherwise two Ms would hold it at once.
// It is apart from its callers so that they stay small enough to be inlined: with one P,
// where none of them has anything to do, a call would cost a part of every decision.
//
//go:noinline
func (m *Machine) lock(mp *M, l *runtimeLock, d, lines event.Duration, what event.Quantity) {
	if d == 0 {
		return // there is no such lock
	}
	if last := len(l.holds) - 1; last >= 0 && l.holds[last].until <= m.now { // most often
		from := mp.at
		m.fetchLock(mp, l, last, lines)
		l.holds[0], l.over = l.holds[last], 0
		l.holds = append(l.holds[:1], hold{mp.id, from, mp.at.Add(d)})
		return
	}
	l.forget(m.now)
	came, i := mp.at, l.after(l.over, mp.at)
	if i < len(l.holds) && l.holds[i].from <= mp.at && l.holds[i].by != mp.id {
		l.shared = true
	}
	for looks := 1; i < len(l.holds) && l.holds[i].from <= mp.at; looks++ {
		if l.holds[i].by == mp.id {
			l.extend(i, l.holds[i].until.Add(d))
			return
		}
		if looks == activeSpins {
			i = len(l.holds)
			mp.at = max(mp.at, l.holds[i-1].until)
			break
		}
		for spin := max(1, m.costs.MutexSpin); mp.at < l.holds[i].until; {
			mp.spend(spin) // one is enough for most: a division takes longer
		}
		i = l.after(i+1, mp.at)
	}
	if mp.at > came {
		m.tellMeasured(mp, what, int(mp.at.Sub(came)))
	}
	from := mp.at
	m.fetchLock(mp, l, i-1, lines)
	if i == len(l.holds) { // most often
		l.holds = append(l.holds, hold{mp.id, from, mp.at.Add(d)})
		return
	}
	l.holds = append(l.holds, hold{})
	copy(l.holds[i+1:], l.holds[i:]) // slices.Insert took twice as long
	l.holds[i] = hold{mp.id, from, from}
	l.extend(i, mp.at.Add(d))
}

// fetchLock lets mp have the memory of l and of what it guards. If mp had the lock last and
// another M has looked at it since, only the lock itself has to come.
func (m *Machine) fetchLock(mp *M, l *runtimeLock, last int, lines event.Duration) {
	switch {
	case last < 0:
	case l.holds[last].by != mp.id:
		l.shared = false
		mp.spend(lines * m.costs.CacheTransfer)
	case l.shared:
		l.shared = false
		mp.spend(m.costs.CacheTransfer)
	}
}

// after returns which hold from i on is the first that is not over at t.
func (l *runtimeLock) after(i int, t event.Time) int {
	for i < len(l.holds) && l.holds[i].until <= t {
		i++
	}
	return i
}

// forget passes over what is over but for the last: its M has the lock's memory. The room
// is freed once there is much of it. To move the others up each time cost a tenth of a
// decision where 64 Ms want the lock.
func (l *runtimeLock) forget(now event.Time) {
	l.over = max(0, l.after(l.over, now)-1)
	if l.over >= keptHolds {
		l.holds, l.over = slices.Delete(l.holds, 0, l.over), 0
	}
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

// lockSched takes sched.lock for one operation on the global queue. With one P
// nobody can come meanwhile.
func (m *Machine) lockSched(mp *M) {
	if len(m.procs) > 1 {
		m.lock(mp, &m.sched.lock, m.costs.SchedLock, schedLines, event.MeasuredSchedLock)
	}
}

// lockChan takes a channel's lock for one operation on it.
func (m *Machine) lockChan(mp *M, c *Chan) {
	if len(m.procs) > 1 {
		m.lock(mp, &c.lock, m.costs.ChanLock, chanLines, event.MeasuredChanLock)
	}
}

// lockRoot takes the lock of a semaphore's root, to enter its queue or to leave it.
func (m *Machine) lockRoot(mp *M, q *semaQueue) {
	if len(m.procs) > 1 {
		m.lock(mp, q.root, m.costs.SemaLock, rootLines, event.MeasuredSemaLock)
	}
}

// lockTimers takes the lock of a P's timers, to put one into the heap or to take
// out the one that fires.
func (m *Machine) lockTimers(mp *M, ts *timers) {
	if len(m.procs) > 1 {
		m.lock(mp, &ts.lock, m.costs.TimerLock, heapLines, event.MeasuredTimerLock)
	}
}
