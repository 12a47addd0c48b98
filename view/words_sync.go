package view

import "github.com/gmpsim/gmpsim/sim/event"

// syncWords are the words for package sync.
var syncWords = words{
	event.Lock: {
		what: whatLock,
		note: noteLock,
		why: []reason{
			{language, "No goroutine held the mutex.", went(event.Took)},
			{go126, "The goroutine that unlocked the mutex handed it over. No other goroutine could take it in between.",
				went(event.Handed)},
			{go126, "TryLock never waits. It may fail even if Lock would wait only briefly.", went(event.Failed)},
			{go126, "A running goroutine may take a free mutex before the goroutine that was woken for it. That is unfair, but " +
				"fast.{handover}",
				went(event.Again, event.Behind)},
			{language, "One goroutine at a time holds a mutex; the others wait.", nil},
		},
	},
	event.Unlock: {
		what: whatUnlock,
		note: noteUnlock,
		why: []reason{
			{go126, "The mutex is free now, not handed over: the woken goroutine must still compete with the running ones.",
				went(event.Woke)},
			{go126, "The mutex is in starvation mode, because a waiter lost it for more than {starvation}. Until no waiter is that " +
				"late, each Unlock hands the mutex to the first in line and no other goroutine can take it.",
				went(event.Handed)},
			{go126, "The mutex is free. A goroutine that is awake already tries for it, so no other is woken.", went(event.Awake)},
			{language, "An Unlock of a mutex that is not locked is a fatal error.", went(event.Failed)},
			{language, "The mutex is free, and no goroutine waits for it.", nil},
		},
	},
	event.LockSpin: {
		what: whatLockSpin,
		note: noteLockSpin,
		why: []reason{
			{go126, "The mutex is held, and another P is busy. The holder may run there and unlock it soon: to try again costs " +
				"less than to sleep. The woken bit tells Unlock to wake no waiter meanwhile.",
				func(e *event.Event) bool { return e.LockSpin().Woken }},
			{go126, "The mutex is held, and another P is busy. The holder may run there and unlock it soon: to try again costs " +
				"less than to sleep.", nil},
		},
	},
	event.Starve: {
		what: whatStarve,
		note: noteStarve,
		why: []reason{
			{go126, "It has waited for more than {starvation}. From now on Unlock hands the mutex over to the first waiter, and a " +
				"goroutine that comes later queues even if the mutex looks free.", func(e *event.Event) bool { return e.Starve().On }},
			{go126, "Handing over costs a switch each time, so it ends with the last waiter, or with one that did not wait long.", nil},
		},
	},
	event.SemAcquire: {
		what: whatSema("wait"),
		note: noteSemAcquire,
		why: []reason{
			{go126, "The count was positive, so it does not wait.", went(event.Took)},
			{go126, "A woken goroutine has no right to the count: a running goroutine took it first.", went(event.Again)},
			{go126, "The lock uses a semaphore; the goroutine waits in the semaphore's queue.", nil},
		},
	},
	event.SemRelease: {
		what: whatSema("release"),
		note: noteSemRelease,
		why: []reason{
			{go126, "The first goroutine in line becomes ready.", went(event.Woke)},
			{go126, "The count stays for the next goroutine that asks.", nil},
		},
	},
	event.WgAdd: {
		what: whatWgAdd,
		note: noteWgAdd,
		special: []special{
			{addsWithoutRunnext, reason{ruled, "All waiters become ready in the order in which they came. There is no runnext, so " +
				"they run in " +
				"this order, too.", nil}},
		},
		why: []reason{
			{language, "A counter below zero is a bug in the program: it panics.",
				func(e *event.Event) bool { return e.WgAdd().Count < 0 }},
			{go126, "The counter reached zero. All waiters become ready in the order in which they came, so the last of them is in " +
				"runnext.", func(e *event.Event) bool { return e.WgAdd().Count == 0 && e.WgAdd().Waiters > 1 }},
			{language, "The counter reached zero, so the waiters go on.",
				func(e *event.Event) bool { return e.WgAdd().Count == 0 && e.WgAdd().Waiters > 0 }},
			{language, "The counter says how many calls of Done are still missing.", nil},
		},
	},
	event.WgWait: {
		what: whatWgWait,
		note: noteWgWait,
		why: []reason{
			{language, "The counter is zero: there is nothing to wait for.", went(event.Took)},
			{language, "Wait blocks until the counter is zero.", nil},
		},
	},
	event.CondWait: {
		what: whatCond("Wait"),
		note: noteCondWait,
		why: []reason{
			{go126, "It took its ticket before it unlocked, so a signal after that is not lost.", went(event.Freed)},
			{go126, "It took its ticket before it unlocked, so a signal from now on reaches it.", nil},
		},
	},
	event.Signal: {
		what: whatCond("Signal"),
		note: noteSignal,
		why: []reason{
			{language, "No goroutine waits, and a signal is not kept for later ones.",
				func(e *event.Event) bool { return e.Signal().N == 0 }},
			{go126, "The goroutine that took its ticket first is woken first.", nil},
		},
	},
	event.Broadcast: {
		what: whatCond("Broadcast"),
		note: noteBroadcast,
		special: []special{
			{broadcastsWithoutRunnext, reason{ruled, "All waiters become ready in the order in which they came. There is no " +
				"runnext, so they run in " +
				"this order, too.", nil}},
		},
		why: []reason{
			{language, "No goroutine waits, and a broadcast is not kept for later ones.",
				func(e *event.Event) bool { return e.Broadcast().N == 0 }},
			{go126, "All waiters become ready in the order in which they came, so the last of them is in runnext.",
				func(e *event.Event) bool { return e.Broadcast().N > 1 }},
			{language, "A broadcast wakes all waiters.", nil},
		},
	},
}

// lockDeeds returns how the Lock and the Unlock of a mutex are called, by what has the mutex: a program that has a Once or
// a Map does not lock anything itself.
func lockDeeds(what event.Thing) (lock, unlock string) {
	switch what {
	case event.ThingOnce:
		return "%s.Do", "%s.Do ends"
	case event.ThingMap:
		return "enter %s", "leave %s"
	}
	return "Lock %s", "Unlock %s"
}

func whatLock(dst []byte, n *names, _ *line, e *event.Event) []byte {
	deed, _ := lockDeeds(n.things[e.Lock().Mutex].what)
	return say(dst, deed, n.lock("mutex", e.Lock().Mutex))
}

func noteLock(dst []byte, n *names, l *line, e *event.Event) []byte {
	switch e.Lock().Outcome {
	case event.Took:
		if n.things[e.Lock().Mutex].what == event.ThingRWMutex {
			return inLine(say(dst, "no other writer"), e.Lock().Waiters)
		}
		return inLine(say(dst, "it was free"), e.Lock().Waiters)
	case event.Handed:
		return inLine(say(dst, "it was handed over"), e.Lock().Waiters)
	case event.Failed:
		return l.wait.holder(say(dst, "TryLock: "), n)
	case event.Again, event.Behind:
		if l.wait.hold.G == event.NoG {
			return l.wait.place(say(dst, "another was faster"))
		}
		return l.wait.place(say(dst, "%v was faster", l.wait.hold.G))
	}
	return l.wait.place(l.wait.holder(dst, n))
}

// inLine says how many others wait, if any do.
func inLine(dst []byte, n int) []byte {
	if n == 0 {
		return dst
	}
	return say(dst, ", %d in line", n)
}

func whatUnlock(dst []byte, n *names, _ *line, e *event.Event) []byte {
	_, deed := lockDeeds(n.things[e.Unlock().Mutex].what)
	return say(dst, deed, n.lock("mutex", e.Unlock().Mutex))
}

func noteUnlock(dst []byte, n *names, _ *line, e *event.Event) []byte {
	switch e.Unlock().Outcome {
	case event.Woke:
		return say(dst, "%v is first in line: it may try", e.Unlock().G)
	case event.Handed:
		return say(dst, "%v is first in line: it gets the mutex", e.Unlock().G)
	case event.Awake:
		return inLine(say(dst, "a waiter is awake and tries"), e.Unlock().Waiters)
	case event.Failed:
		return say(dst, "it is not locked: fatal error")
	}
	if n.things[e.Unlock().Mutex].what == event.ThingRWMutex {
		return say(dst, "no writer waits")
	}
	return say(dst, "no waiter")
}

func whatSema(deed string) phrase {
	return func(dst []byte, n *names, _ *line, e *event.Event) []byte {
		return say(dst, "%s %s", deed, n.lock("sema", e.Arg(0)))
	}
}

func noteSemAcquire(dst []byte, _ *names, l *line, e *event.Event) []byte {
	switch e.SemAcquire().Outcome {
	case event.Took:
		return say(dst, "took one, %d left", e.SemAcquire().Count)
	case event.Again:
		return l.wait.behind(say(dst, "woken, but another was faster"))
	}
	return l.wait.behind(say(dst, "the count is 0"))
}

func noteSemRelease(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.SemRelease().Outcome == event.Woke {
		return say(dst, "%v is first in line", e.SemRelease().G)
	}
	return say(dst, "no waiters, the count is %d", e.SemRelease().Count)
}

func whatWgAdd(dst []byte, n *names, _ *line, e *event.Event) []byte {
	wg := n.lock("wg", e.WgAdd().Wg)
	if e.WgAdd().Delta == -1 {
		return say(dst, "%s.Done", wg)
	}
	return say(dst, "%s.Add %v", wg, signed(e.WgAdd().Delta))
}

func noteWgAdd(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	switch {
	case e.WgAdd().Count < 0:
		return say(dst, "counter %d: panic", e.WgAdd().Count)
	case e.WgAdd().Count == 0 && e.WgAdd().Waiters > 0:
		return say(dst, "counter 0: wakes %d", e.WgAdd().Waiters)
	}
	return say(dst, "counter %d", e.WgAdd().Count)
}

func whatWgWait(dst []byte, n *names, _ *line, e *event.Event) []byte {
	return say(dst, "%s.Wait", n.lock("wg", e.WgWait().Wg))
}

func noteWgWait(dst []byte, _ *names, l *line, e *event.Event) []byte {
	if e.WgWait().Outcome == event.Took {
		return say(dst, "counter 0: goes on")
	}
	return l.wait.behind(say(dst, "counter %d", e.WgWait().Count))
}

func whatCond(deed string) phrase {
	return func(dst []byte, n *names, _ *line, e *event.Event) []byte {
		return say(dst, "%s.%s", n.lock("cond", e.Arg(0)), deed)
	}
}

func noteCondWait(dst []byte, _ *names, l *line, e *event.Event) []byte {
	if e.CondWait().Outcome == event.Blocked {
		return l.wait.behind(say(dst, "with ticket %d", e.CondWait().Ticket))
	}
	return say(dst, "ticket %d already notified: goes on", e.CondWait().Ticket)
}

func noteSignal(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return notified(dst, e.Signal().N, e.Signal().Ticket)
}

func noteBroadcast(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return notified(dst, e.Broadcast().N, e.Broadcast().Ticket)
}

// notified says which tickets a Signal or Broadcast was for.
func notified(dst []byte, n, ticket int) []byte {
	switch {
	case n <= 0:
		return say(dst, "no waiters")
	case n == 1:
		return say(dst, "ticket %d", ticket)
	}
	return say(dst, "tickets %d to %d", ticket, ticket+n-1)
}

func whatLockSpin(dst []byte, n *names, _ *line, e *event.Event) []byte {
	return say(dst, "spin %s", n.lock("mutex", e.LockSpin().Mutex))
}

func noteLockSpin(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	dst = say(dst, "round %d", e.LockSpin().Round)
	if e.LockSpin().Woken {
		return say(dst, ", sets the woken bit")
	}
	return dst
}

func whatStarve(dst []byte, n *names, _ *line, e *event.Event) []byte {
	return say(dst, "%s starves", n.lock("mutex", e.Starve().Mutex))
}

func noteStarve(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	switch a := e.Starve(); {
	case a.On:
		return say(dst, "begins: %v has waited %v", e.G, a.Waited)
	case a.Waiters == 0:
		return say(dst, "ends: %v was the last waiter", e.G)
	default:
		return say(dst, "ends: %v waited %v only", e.G, a.Waited)
	}
}
