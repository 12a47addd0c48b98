package view

import "github.com/gmpsim/gmpsim/sim/event"

// Why an operation of a goroutine went as it did.

// went applies a reason to operations with the given outcome (argument B).
func went(o event.Outcome) func(*event.Event) bool {
	return func(e *event.Event) bool { return event.Outcome(e.B) == o }
}

var (
	whyMake = []reason{{language, "Without room in the channel a sender and a receiver must meet; with room a sender goes on until it is full.", nil}}
	whySend = []reason{
		{go126, "The value goes straight to the receiver that waited longest, which becomes ready; the sender keeps its P and runs on.", went(event.Handed)},
		{language, "There is room in the buffer, so the sender need not wait.", went(event.Buffered)},
		{language, "A send on a closed channel panics.", went(event.Closed)},
		{language, "A send on a nil channel waits for ever.", isNilChan},
		{language, "A send waits until somebody receives, or there is room in the buffer.", nil},
	}
	whyRecv = []reason{
		{go126, "The sender that waited longest goes on; the receiver keeps its P and runs on.", went(event.Handed)},
		{language, "Values come out of a channel in the order in which they went in.", went(event.Buffered)},
		{language, "A closed channel gives zero values once it is empty, and never makes anybody wait.", went(event.Closed)},
		{language, "A receive from a nil channel waits for ever.", isNilChan},
		{language, "A receive waits until there is a value.", nil},
	}
	whySelect = []reason{
		{chance, "Several cases are ready and each has the same chance: the order in which they are written does not count.", func(e *event.Event) bool { return e.D > 1 }},
		{language, "Exactly one case is ready, so it is taken.", func(e *event.Event) bool { return e.D == 1 }},
		{language, "No case is ready, and a select with a default does not wait.", func(e *event.Event) bool { return event.Outcome(e.C) == event.Default }},
		{language, "No case is ready: it waits on all channels at once and goes on with the first that becomes ready.", nil},
	}
	whyCase  = []reason{{language, "A select takes one case; while none is ready it waits on all of them.", nil}}
	whyClose = []reason{
		{go126, "The waiters are collected on a stack and each goes to runnext in its turn: the one that waited longest comes last and runs first, the others in reverse.", func(e *event.Event) bool { return e.B+e.C > 1 }},
		{language, "Whoever waits on a channel goes on when it is closed.", func(e *event.Event) bool { return e.B+e.C > 0 }},
		{language, "Closing a channel tells all who receive from it later that nothing more will come.", nil},
	}
	whySleep = []reason{
		{go126, "A sleep of no time returns at once and lets nobody else run.", func(e *event.Event) bool { return e.A <= 0 }},
		{language, "It sleeps at least so long; how much longer depends on who is running then.", nil},
	}
	whyTimerAdd = []reason{
		{go126, "Nobody waits on its channel, so nobody need be woken for it: whoever looks at the channel looks at the timer first.", func(e *event.Event) bool { return e.D == int64(event.NoP) }},
		{go126, "Timers wait in a heap on the P where they were set, the earliest on top.", nil},
	}
	whyTimerDel  = []reason{{language, "A stopped timer will not fire; since Go 1.23 its channel holds no stale value either.", nil}}
	whyTimerFire = []reason{
		{language, "A timer fires at its time or later, never before.", func(e *event.Event) bool { return e.C == 0 }},
		{go126, "It is late because whoever runs it, or looks at its channel, came to it only now.", func(e *event.Event) bool { return e.G != event.NoG }},
		{go126, "It is late because a thread must be between two goroutines, or awake, to look at the timers.", nil},
	}
	whyLock = []reason{
		{language, "Nobody holds the mutex.", went(event.Took)},
		{go126, "TryLock never waits, and may fail even where Lock would not have to wait long.", went(event.Failed)},
		{go126, "A running goroutine may take a free mutex before the one that was woken for it: unfair, but fast. After a millisecond of that it would be handed over.", went(event.Again)},
		{language, "One goroutine at a time holds a mutex; the others wait.", nil},
	}
	whyUnlock = []reason{
		{go126, "The mutex is free now, not handed over: the one that was woken must still be quicker than those that run.", went(event.Woke)},
		{go126, "It has waited for more than a millisecond, so the mutex is handed to it and runs no risk of being snatched.", went(event.Handed)},
		{language, "An Unlock of a mutex that is not locked is a fatal error.", went(event.Failed)},
		{language, "The mutex is free; nobody needs to be woken.", nil},
	}
	whySemAcquire = []reason{
		{go126, "The count was positive, so nobody has to wait.", went(event.Took)},
		{go126, "Being woken is no promise: whoever was running took the count first.", went(event.Again)},
		{go126, "The lock is built on a semaphore; it waits in the semaphore's queue.", nil},
	}
	whySemRelease = []reason{
		{go126, "The one that waited longest is made ready.", went(event.Woke)},
		{go126, "The count stays for the next one that comes.", nil},
	}
	whyWgAdd = []reason{
		{language, "A counter below zero is a mistake in the program: it panics.", func(e *event.Event) bool { return e.C < 0 }},
		{go126, "The counter reached zero: all that wait are made ready in the order they came, so the last of them sits in runnext.", func(e *event.Event) bool { return e.C == 0 && e.D > 1 }},
		{language, "The counter reached zero, so whoever waits goes on.", func(e *event.Event) bool { return e.C == 0 && e.D > 0 }},
		{language, "The counter says how many are still to be done.", nil},
	}
	whyWgWait = []reason{
		{language, "The counter is zero: there is nothing to wait for.", went(event.Took)},
		{language, "Wait blocks until the counter is zero.", nil},
	}
	whyCondWait = []reason{
		{go126, "It took its ticket before it unlocked, so that a signal since then is not lost.", went(event.Freed)},
		{go126, "It took its ticket before it unlocked; whoever signals now knows that it waits.", nil},
	}
	whySignal = []reason{
		{language, "Nobody waits, and a signal is not kept for those that come later.", isUnheard},
		{go126, "Who took a ticket first is woken first.", nil},
	}
	whyBroadcast = []reason{
		{language, "Nobody waits, and a broadcast is not kept for those that come later.", isUnheard},
		{go126, "All are made ready in the order of their tickets, so the last of them sits in runnext.", func(e *event.Event) bool { return e.B > 1 }},
		{language, "A broadcast wakes all that wait.", nil},
	}
)

func isUnheard(e *event.Event) bool { return e.B == 0 }
func isNilChan(e *event.Event) bool { return e.A == 0 }
