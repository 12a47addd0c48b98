package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// syncWords are the words for package sync.
var syncWords = words{
	event.Lock: {
		what: whatLock,
		note: noteLock,
		why: []reason{
			{language, "Nobody holds the mutex.", went(event.Took)},
			{go126, "TryLock never waits, and may fail even where Lock would not have to wait long.", went(event.Failed)},
			{go126, "A running goroutine may take a free mutex before the one that was woken for it: unfair, but fast.{handover}",
				went(event.Again)},
			{language, "One goroutine at a time holds a mutex; the others wait.", nil},
		},
	},
	event.Unlock: {
		what: whatUnlock,
		note: noteUnlock,
		why: []reason{
			{go126, "The mutex is free now, not handed over: the one that was woken must still be quicker than those that run.",
				went(event.Woke)},
			{go126, "It has waited for more than {starvation}, so the mutex is handed to it and runs no risk of being snatched.",
				went(event.Handed)},
			{language, "An Unlock of a mutex that is not locked is a fatal error.", went(event.Failed)},
			{language, "The mutex is free; nobody needs to be woken.", nil},
		},
	},
	event.SemAcquire: {
		what: whatSema("wait"),
		note: noteSemAcquire,
		why: []reason{
			{go126, "The count was positive, so nobody has to wait.", went(event.Took)},
			{go126, "Being woken is no promise: whoever was running took the count first.", went(event.Again)},
			{go126, "The lock is built on a semaphore; it waits in the semaphore's queue.", nil},
		},
	},
	event.SemRelease: {
		what: whatSema("release"),
		note: noteSemRelease,
		why: []reason{
			{go126, "The one that waited longest is made ready.", went(event.Woke)},
			{go126, "The count stays for the next one that comes.", nil},
		},
	},
	event.WgAdd: {
		what: whatWgAdd,
		note: noteWgAdd,
		why: []reason{
			{language, "A counter below zero is a mistake in the program: it panics.",
				func(e *event.Event) bool { return e.WgAdd().Count < 0 }},
			{go126, "The counter reached zero: all that wait are made ready in the order they came, so the last of them sits in " +
				"runnext.", func(e *event.Event) bool { return e.WgAdd().Count == 0 && e.WgAdd().Waiters > 1 }},
			{language, "The counter reached zero, so whoever waits goes on.",
				func(e *event.Event) bool { return e.WgAdd().Count == 0 && e.WgAdd().Waiters > 0 }},
			{language, "The counter says how many are still to be done.", nil},
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
			{go126, "It took its ticket before it unlocked, so that a signal since then is not lost.", went(event.Freed)},
			{go126, "It took its ticket before it unlocked; whoever signals now knows that it waits.", nil},
		},
	},
	event.Signal: {
		what: whatCond("Signal"),
		note: noteSignal,
		why: []reason{
			{language, "Nobody waits, and a signal is not kept for those that come later.",
				func(e *event.Event) bool { return e.Signal().N == 0 }},
			{go126, "Who took a ticket first is woken first.", nil},
		},
	},
	event.Broadcast: {
		what: whatCond("Broadcast"),
		note: noteBroadcast,
		why: []reason{
			{language, "Nobody waits, and a broadcast is not kept for those that come later.",
				func(e *event.Event) bool { return e.Broadcast().N == 0 }},
			{go126, "All are made ready in the order of their tickets, so the last of them sits in runnext.",
				func(e *event.Event) bool { return e.Broadcast().N > 1 }},
			{language, "A broadcast wakes all that wait.", nil},
		},
	},
}

// The words for locks, semaphores, wait groups and condition variables.

func whatLock(n *names, _ *line, e *event.Event) string {
	return "Lock " + n.lock("mutex", e.Lock().Mutex)
}

func noteLock(_ *names, _ *line, e *event.Event) string {
	switch e.Lock().Outcome {
	case event.Took:
		if e.Lock().Waiters > 0 {
			return fmt.Sprintf("taken, %d in line", e.Lock().Waiters)
		}
		return "it was free"
	case event.Failed:
		return "TryLock: somebody holds it"
	case event.Again:
		return fmt.Sprintf("another was quicker, %d in line", e.Lock().Waiters)
	}
	return fmt.Sprintf("somebody holds it, %d in line", e.Lock().Waiters)
}

func whatUnlock(n *names, _ *line, e *event.Event) string {
	return "Unlock " + n.lock("mutex", e.Unlock().Mutex)
}

func noteUnlock(_ *names, _ *line, e *event.Event) string {
	switch e.Unlock().Outcome {
	case event.Woke:
		return fmt.Sprintf("%v waited longest: it may try", e.Unlock().G)
	case event.Handed:
		return fmt.Sprintf("%v starved: it gets the lock", e.Unlock().G)
	case event.Failed:
		return "it is not locked: fatal error"
	}
	return "nobody to wake"
}

func whatSema(deed string) phrase {
	return func(n *names, _ *line, e *event.Event) string { return deed + " " + n.lock("sema", e.Arg(0)) }
}

func noteSemAcquire(_ *names, _ *line, e *event.Event) string {
	switch e.SemAcquire().Outcome {
	case event.Took:
		return fmt.Sprintf("took one, %d left", e.SemAcquire().Count)
	case event.Again:
		return "woken, but somebody was quicker"
	}
	return "the count is 0"
}

func noteSemRelease(_ *names, _ *line, e *event.Event) string {
	if e.SemRelease().Outcome == event.Woke {
		return fmt.Sprintf("%v waited longest", e.SemRelease().G)
	}
	return fmt.Sprintf("nobody waits, the count is %d", e.SemRelease().Count)
}

func whatWgAdd(n *names, _ *line, e *event.Event) string {
	wg := n.lock("wg", e.WgAdd().Wg)
	if e.WgAdd().Delta == -1 {
		return wg + ".Done"
	}
	return fmt.Sprintf("%s.Add %+d", wg, e.WgAdd().Delta)
}

func noteWgAdd(_ *names, _ *line, e *event.Event) string {
	switch {
	case e.WgAdd().Count < 0:
		return fmt.Sprintf("counter %d: panic", e.WgAdd().Count)
	case e.WgAdd().Count == 0 && e.WgAdd().Waiters > 0:
		return fmt.Sprintf("counter 0: wakes %d", e.WgAdd().Waiters)
	}
	return fmt.Sprintf("counter %d", e.WgAdd().Count)
}

func whatWgWait(n *names, _ *line, e *event.Event) string {
	return n.lock("wg", e.WgWait().Wg) + ".Wait"
}

func noteWgWait(_ *names, _ *line, e *event.Event) string {
	if e.WgWait().Outcome == event.Took {
		return "counter 0: goes on"
	}
	return fmt.Sprintf("counter %d", e.WgWait().Count)
}

func whatCond(deed string) phrase {
	return func(n *names, _ *line, e *event.Event) string { return n.lock("cond", e.Arg(0)) + "." + deed }
}

func noteCondWait(_ *names, _ *line, e *event.Event) string {
	if e.CondWait().Outcome == event.Blocked {
		return fmt.Sprintf("with ticket %d", e.CondWait().Ticket)
	}
	return fmt.Sprintf("ticket %d was notified meanwhile: goes on", e.CondWait().Ticket)
}

func noteSignal(_ *names, _ *line, e *event.Event) string {
	return notified(e.Signal().N, e.Signal().Ticket)
}

func noteBroadcast(_ *names, _ *line, e *event.Event) string {
	return notified(e.Broadcast().N, e.Broadcast().Ticket)
}

// notified says which tickets a Signal or Broadcast was for.
func notified(n, ticket int) string {
	switch {
	case n <= 0:
		return "nobody waits"
	case n == 1:
		return fmt.Sprintf("ticket %d", ticket)
	}
	return fmt.Sprintf("tickets %d to %d", ticket, ticket+n-1)
}
