package truth

import (
	"cmp"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// syncClaims are about package sync.
var syncClaims = map[event.Kind]claims{
	event.Lock:   lockClaims(),
	event.Unlock: unlockClaims(),
	event.SemAcquire: {
		note: []claim{{"took one, {n} left", func(m *Moment, n []int64) bool { return m.E.SemAcquire().Count == int(n[0]) }},
			{"woken, but another was faster{}", func(m *Moment, _ []int64) bool { return m.E.SemAcquire().Outcome == event.Again }},
			{"the count is 0{}", func(m *Moment, _ []int64) bool { return m.E.SemAcquire().Count == 0 }}},
		why: []claim{{"The count was positive, so it does not wait", runsOn}, {"A woken goroutine has no right to the count", nil},
			{"The lock uses a semaphore; the goroutine waits in the semaphore's queue", func(m *Moment, _ []int64) bool {
				return slices.Contains(m.Is.Queues[event.Queue{Of: event.QueueSema, ID: m.E.SemAcquire().Sema}], m.E.G)
			}}},
	},
	event.SemRelease: {
		note: []claim{
			{"{g} is first in line", func(m *Moment, n []int64) bool {
				return m.noneIn(event.QueueSema, m.E.SemRelease().Sema) || m.firstIn(event.QueueSema, m.E.SemRelease().Sema, n[0])
			}},
			{"no waiters, the count is {n}", func(m *Moment, n []int64) bool {
				return m.noneIn(event.QueueSema, m.E.SemRelease().Sema) && n[0] > 0
			}},
		},
		why: []claim{
			{"The first goroutine in line becomes ready", func(m *Moment, _ []int64) bool {
				return m.noneIn(event.QueueSema, m.E.SemRelease().Sema) ||
					m.firstIn(event.QueueSema, m.E.SemRelease().Sema, int64(m.E.SemRelease().G))
			}},
			{"The count stays for the next goroutine that asks", func(m *Moment, _ []int64) bool {
				return m.noneIn(event.QueueSema, m.E.SemRelease().Sema)
			}},
		},
	},
	event.WgAdd: groupClaims(),
	event.WgWait: {
		note: []claim{{"counter 0: goes on", counterIsZero},
			{"counter {n}{}", func(m *Moment, n []int64) bool { return m.Was.Count[m.E.WgWait().Wg] == int(n[0]) && n[0] != 0 }}},
		why: []claim{{"The counter is zero: there is nothing to wait for", counterIsZero},
			{"Wait blocks until the counter is zero", func(m *Moment, n []int64) bool { return !counterIsZero(m, n) }}},
	},
	event.CondWait: {
		note: []claim{
			{"with ticket {n}{}", func(m *Moment, n []int64) bool {
				w, waits := m.Is.Waits[m.E.G]
				return waits && w.Ticket == int(n[0])
			}},
			{"ticket {n} already notified: goes on", func(m *Moment, _ []int64) bool {
				_, waits := m.Is.Waits[m.E.G]
				return !waits
			}},
		},
		why: []claim{{"It took its ticket before it unlocked", nil}},
	},
	event.Signal: {
		note: []claim{{"no waiters", func(m *Moment, _ []int64) bool {
			return m.noneIn(event.QueueCond, m.E.Signal().List)
		}}, {"ticket {n}", func(m *Moment, n []int64) bool {
			q := m.queue(event.QueueCond, m.E.Signal().List)
			return len(q) == 0 || m.Was.Waits[q[0]].Ticket >= int(n[0])
		}}},
		why: []claim{{"No goroutine waits, and a signal is not kept", func(m *Moment, _ []int64) bool {
			return m.noneIn(event.QueueCond, m.E.Signal().List)
		}},
			{"The goroutine that took its ticket first is woken first", func(m *Moment, _ []int64) bool {
				r := m.readied()
				return len(r) == 0 || m.firstIn(event.QueueCond, m.E.Signal().List, int64(r[0]))
			}}},
	},
	event.Broadcast: {
		note: []claim{{"no waiters", func(m *Moment, _ []int64) bool {
			return m.noneIn(event.QueueCond, m.E.Broadcast().List)
		}}, {"ticket{}", nil}},
		why: []claim{{"No goroutine waits, and a broadcast is not kept", func(m *Moment, _ []int64) bool {
			return m.noneIn(event.QueueCond, m.E.Broadcast().List)
		}},
			{"All waiters become ready in the order in which they came, so the last of them is in runnext",
				func(m *Moment, _ []int64) bool { return m.Rules.Policy.Runnext && m.asTheyCame() }},
			{"All waiters become ready in the order in which they came", func(m *Moment, _ []int64) bool { return m.asTheyCame() }},
			{"There is no runnext", func(m *Moment, _ []int64) bool { return !m.Rules.Policy.Runnext }},
			{"A broadcast wakes all waiters", nil}},
	},
}

func lockClaims() claims {
	held := func(m *Moment) event.GID { return m.Was.Mutex[m.E.Lock().Mutex].G }
	free := func(m *Moment, _ []int64) bool { return held(m) == event.NoG }
	taken := func(m *Moment, _ []int64) bool { return held(m) != event.NoG && held(m) != m.E.G }
	mine := func(m *Moment, _ []int64) bool { return m.Is.Mutex[m.E.Lock().Mutex].G == m.E.G }
	// The mutex counts a waiter that was woken and lost the semaphore before it is in line again.
	counted := func(m *Moment, n int64) bool {
		line := len(m.Is.Queues[event.Queue{Of: event.QueueMutex, ID: m.E.Lock().Mutex}])
		return int(n) >= line && int(n) <= line+m.woke(m.E.Lock().Mutex)
	}
	anyHolds := func(m *Moment, _ []int64) bool { return held(m) != event.NoG }
	holds := func(m *Moment, n []int64) bool { return held(m) == event.GID(n[0]) }
	since := func(m *Moment, n []int64) bool { return m.held(m.Was.Mutex[m.E.Lock().Mutex], n[0], n[1]) }
	inLine := func(m *Moment, nth int64) bool {
		return m.nth(nth) && slices.Contains(m.Is.Queues[event.Queue{Of: event.QueueMutex, ID: m.E.Lock().Mutex}], m.E.G)
	}
	return claims{
		note: []claim{
			{"it was free, {n} in line", func(m *Moment, n []int64) bool { return free(m, n) && mine(m, n) && counted(m, n[0]) }},
			{"it was free", func(m *Moment, n []int64) bool { return free(m, n) && mine(m, n) && counted(m, 0) }},
			{"it was handed over, {n} in line", func(m *Moment, n []int64) bool { return mine(m, n) && counted(m, n[0]) }},
			{"it was handed over", func(m *Moment, n []int64) bool { return mine(m, n) && counted(m, 0) }},
			{"TryLock: {g} has it since {line}", since}, {"TryLock: {g} has it", holds}, {"TryLock: it is held", anyHolds},
			{"{g} was faster, {nth} in line", func(m *Moment, n []int64) bool { return holds(m, n) && inLine(m, n[1]) }},
			{"another was faster, {nth} in line", func(m *Moment, n []int64) bool { return inLine(m, n[0]) }},
			{"{g} has it since {line}, {nth} in line", func(m *Moment, n []int64) bool { return since(m, n) && inLine(m, n[2]) }},
			{"{g} has it, {nth} in line", func(m *Moment, n []int64) bool { return holds(m, n) && inLine(m, n[1]) }},
			{"it is held, {nth} in line", func(m *Moment, n []int64) bool { return anyHolds(m, n) && inLine(m, n[0]) }},
			{"it is held", anyHolds}, {"{g} has it", holds},
			{"no other writer, {n} in line", func(m *Moment, n []int64) bool { return free(m, n) && mine(m, n) && counted(m, n[0]) }},
			{"no other writer", func(m *Moment, n []int64) bool { return free(m, n) && mine(m, n) && counted(m, 0) }},
		},
		why: []claim{
			{"{g} holds it since {}, {line}", since}, {"{g} holds it since {}", holds},
			{"No goroutine held the mutex", free},
			{"The goroutine that unlocked the mutex handed it over", func(m *Moment, n []int64) bool {
				return mine(m, n) && held(m) == m.E.G
			}},
			{"No other goroutine could take it in between", mine},
			{"TryLock never waits", nil}, {"It may fail even if Lock would wait only briefly", nil},
			{"A running goroutine may take a free mutex before", taken}, {"That is unfair, but fast", nil},
			{"A waiter that loses for {} gets the mutex handed over", func(m *Moment, _ []int64) bool { return m.Rules.Policy.Starvation }},
			{"One goroutine at a time holds a mutex; the others wait", func(m *Moment, _ []int64) bool { return held(m) != event.NoG }},
		},
	}
}

func unlockClaims() claims {
	free := func(m *Moment, _ []int64) bool { return m.Is.Mutex[m.E.Unlock().Mutex].G == event.NoG }
	first := func(m *Moment, n []int64) bool { return m.firstIn(event.QueueMutex, m.E.Unlock().Mutex, n[0]) }
	alone := func(m *Moment, n []int64) bool {
		return free(m, n) && m.noneIn(event.QueueMutex, m.E.Unlock().Mutex) && !m.rival()
	}
	return claims{
		note: []claim{
			{"{g} is first in line: it may try", func(m *Moment, n []int64) bool { return first(m, n) && free(m, n) }},
			{"{g} is first in line: it gets the mutex", func(m *Moment, n []int64) bool {
				return first(m, n) && m.Is.Mutex[m.E.Unlock().Mutex].G == event.GID(n[0])
			}},
			{"a waiter is awake and tries, {n} in line", func(m *Moment, n []int64) bool {
				return free(m, n) && m.near(event.QueueMutex, m.E.Unlock().Mutex, n[0])
			}},
			{"a waiter is awake and tries", free},
			{"it is not locked: fatal error", free},
			{"no waiter", alone}, {"no writer waits", nil},
		},
		why: []claim{
			{"The mutex is free now, not handed over", free},
			{"The mutex is in starvation mode, because a waiter lost it for more than {}", func(m *Moment, _ []int64) bool {
				return m.Rules.Policy.Starvation && m.past.late[m.E.Unlock().Mutex]
			}},
			{"Until no waiter is that late, each Unlock hands the mutex to the first in line", nil},
			{"The mutex is free, and no goroutine waits for it", alone},
			{"The mutex is free", free},
			{"A goroutine that is awake already tries for it, so no other is woken", nil},
			{"An Unlock of a mutex that is not locked is a fatal error", func(m *Moment, _ []int64) bool {
				return m.Was.Mutex[m.E.Unlock().Mutex].G == event.NoG
			}},
		},
	}
}

// rival reports whether a goroutine that was woken for the mutex has not tried so far.
func (m *Moment) rival() bool { return m.woke(m.E.Unlock().Mutex) > 0 }

// woke is how many goroutines were woken for a mutex and have not tried so far.
func (m *Moment) woke(mutex int64) int { return len(m.past.awake[mutex]) }

func groupClaims() claims {
	count := func(m *Moment) int { return m.Is.Count[m.E.WgAdd().Wg] }
	zero := func(m *Moment, _ []int64) bool {
		return count(m) == 0 && m.waitIn(event.QueueWaitGroup, m.E.WgAdd().Wg) > 0
	}
	order := func(m *Moment, _ []int64) bool { return m.inOrder(event.QueueWaitGroup, m.E.WgAdd().Wg) }
	return claims{
		note: []claim{
			{"counter {n}: panic", func(m *Moment, n []int64) bool { return n[0] < 0 }},
			{"counter 0: wakes {n}", func(m *Moment, n []int64) bool {
				return m.waitIn(event.QueueWaitGroup, m.E.WgAdd().Wg) == int(n[0]) && count(m) == 0
			}},
			{"counter {n}", func(m *Moment, n []int64) bool { return count(m) == int(n[0]) }},
		},
		why: []claim{
			{"A counter below zero is a bug", func(m *Moment, _ []int64) bool { return count(m) < 0 }},
			{"The counter reached zero, so the waiters go on", zero},
			{"The counter reached zero", zero},
			{"All waiters become ready in the order in which they came, so the last of them is in runnext",
				func(m *Moment, n []int64) bool {
					return m.Rules.Policy.Runnext && order(m, n)
				}},
			{"All waiters become ready in the order in which they came", order},
			{"There is no runnext", func(m *Moment, _ []int64) bool { return !m.Rules.Policy.Runnext }},
			{"The counter says how many calls of Done are still missing", nil},
		},
	}
}

func counterIsZero(m *Moment, _ []int64) bool { return m.Was.Count[m.E.WgWait().Wg] == 0 }

// inOrder: those who wait become ready in the order in which they came.
func (m *Moment) inOrder(of event.QueueKind, id int64) bool {
	r := m.readied()
	q := m.queue(of, id)
	return m.unfinished() || slices.Equal(q[:min(len(q), len(r))], r)
}

// asTheyCame: those who become ready began to wait in this order. The queue of a Cond does
// not tell: it has the order of the tickets, and one may come after a later ticket has.
func (m *Moment) asTheyCame() bool {
	return slices.IsSortedFunc(m.readied(), func(a, b event.GID) int { return cmp.Compare(m.Was.Waits[a].Since, m.Was.Waits[b].Since) })
}

// timerClaims are about sleeping and timers.
var timerClaims = map[event.Kind]claims{
	event.Sleep: {
		note: []claim{{"returns at once", func(m *Moment, _ []int64) bool { return m.E.Sleep().For <= 0 }}},
		why: []claim{{"A sleep of zero or less returns at once", func(m *Moment, _ []int64) bool { return m.E.Sleep().For <= 0 }},
			{"It sleeps at least this long", nil}, {"How much longer depends on", nil}},
	},
	event.TimerAdd: {
		note: []claim{{"{}due at {}", nil}},
		why: []claim{
			{"No goroutine waits on its channel", func(m *Moment, _ []int64) bool { return m.E.TimerAdd().P == event.NoP }},
			{"An operation on the channel first looks at the timer", nil},
			{"Timers wait in a heap of the P on which they were set, the earliest on top", func(m *Moment, _ []int64) bool {
				return m.E.TimerAdd().P == m.E.P
			}},
			{"The timer waits in a heap already and stays there", func(m *Moment, _ []int64) bool {
				return m.E.TimerAdd().P != m.E.P && m.E.TimerAdd().P != event.NoP
			}},
			{"It only gets its new time", nil},
		},
	},
	event.TimerDel: {why: []claim{{"A stopped timer does not fire", nil}}},
	event.TimerFire: {
		note: []claim{{"on time", func(m *Moment, _ []int64) bool { return m.E.TimerFire().Late == 0 }}, {"{} late", timerLate}},
		why: []claim{
			{"A timer fires at its time or later, never before", func(m *Moment, _ []int64) bool { return m.E.TimerFire().Late >= 0 }},
			{"It is late because no thread ran it, or looked at its channel, before now", timerLate},
			{"It is late because a thread looks at the timers only when", func(m *Moment, n []int64) bool {
				return timerLate(m, n) && !m.overslept()
			}},
			{"It is late because epoll waits whole milliseconds", func(m *Moment, n []int64) bool {
				return timerSlept(m, n) && m.overslept() && m.shortNap()
			}},
			{"The thread in the poller asked for less and slept through", timerSlept},
			{"It is late because the kernel takes a moment to wake the thread that slept in the poller until now",
				func(m *Moment, n []int64) bool {
					return timerSlept(m, n) && m.overslept()
				}},
		},
	},
	event.TimerPut: {
		note: []claim{{"{}due at {}, in bucket {n}", timerOlder}},
		why:  []claim{{"Before Go 1.14 timers waited in one heap or a few", timerOlder}},
	},
	event.TimerProc: {
		note: []claim{{"runs bucket {n}", timerOlder}},
		why: []claim{{"The first timer of a bucket starts the goroutine", timerOlder}, {"It does not count as a goroutine of the program",
			func(m *Moment, _ []int64) bool {
				return m.Is.Gs[m.E.TimerProc().G].System
			}}},
	},
	event.TimerSleep: {
		note: []claim{{"{m} sleeps until {}", func(m *Moment, _ []int64) bool { return m.Is.Gs[m.E.G].Status == event.Gsyscall }}},
		why: []claim{{"A timer is pending", timerOlder}, {"A goroutine that waits for it must not keep a P", nil},
			{"After that it needs a P again", nil},
			{"If all Ps are busy, it waits in the queue", nil}},
	},
	event.TimerWake: {
		note: []claim{{"wakes {m}", timerOlder}},
		why:  []claim{{"The new timer is earlier than the timer for which the goroutine sleeps", timerOlder}},
	},
}

func timerOlder(m *Moment, _ []int64) bool { return m.Rules.Policy.Timers != rules.TimersOnPs }

func timerLate(m *Moment, _ []int64) bool { return m.E.TimerFire().Late > 0 }

func timerSlept(m *Moment, n []int64) bool { return timerLate(m, n) && m.polled() }

// overslept: the thread slept past the time of the timer that it fires.
func (m *Moment) overslept() bool {
	if !m.polled() {
		return false
	}
	until := m.until()
	return m.E.TimerFire().When >= until && m.past.nap[m.E.M].T > until
}

// shortNap: it wanted to sleep for less than the kernel can.
func (m *Moment) shortNap() bool {
	nap := m.past.naps[m.E.M]
	return m.until().Sub(nap.T) < event.Millisecond
}

// userClaims are about what a program tells about itself.
func userClaims() map[event.Kind]claims {
	any := []claim{{"{}", nil}}
	return map[event.Kind]claims{
		event.Label: {note: any, why: []claim{{"Labels name a goroutine for the reader of a trace", nil}}},
		event.Task: {note: any, why: []claim{
			{"The work of the task is done", func(m *Moment, _ []int64) bool { return m.E.Task().Ended }},
			{"A task names work that several goroutines may do", nil}, {"From here to its first region", nil},
		}},
		event.Region: {note: any, why: []claim{
			{"A region ends in the goroutine where it began", func(m *Moment, _ []int64) bool { return m.E.Region().Ended }},
			{"Until the region ends, this goroutine works for it", nil},
		}},
		event.Named: {note: any, why: []claim{{"The name is the expression in the source of the call", nil}}},
		event.Log:   {note: any, why: []claim{{"A message for the reader of a trace", nil}}},
	}
}

// near reports whether as many wait as a mutex counts. It also counts those that were woken,
// lost the semaphore, and are not in line again so far.
func (m *Moment) near(of event.QueueKind, id, n int64) bool {
	in := int64(m.waitIn(of, id))
	return n >= in && n <= in+int64(m.woke(id))
}
