package view

import "github.com/gmpsim/gmpsim/sim/event"

// Why the scheduler does what it does. A sentence says the reason, not the
// deed: that stands in the line above it.

var (
	whyBegin = []reason{{go126, "A program finds a runtime that has already run: its scheduler has counted 4 ticks and its own goroutines hold the first numbers.", nil}}

	whyNothing   = []reason{{go126, "The places are tried in a fixed order, and each look is a step in which another thread may get ahead.", nil}}
	whyTimers    = []reason{{go126, "There is no timer thread: every search for work first runs the timers of its own P that have expired.", nil}}
	whyGlobGet   = []reason{{go126, "When tick is a multiple of 61 the global queue comes first; else goroutines that keep waking each other on this P could make it wait for ever.", nil}}
	whyGlobBatch = []reason{{go126, "The P's own queue is empty, so it takes its share of the global one (length / Ps + 1, at most 128) to come here less often.", nil}}
	whyRunqGet   = []reason{
		{go126, "Runnext comes before the queue: who was readied last probably works on what is still in the cache. It runs on in the same time slice, so that a pair cannot keep the others off.", isNext},
		{go126, "Runnext is empty, so the queue is served, first in, first out.", nil},
	}
	whySpin      = []reason{{go126, "An idle thread looks for work on other Ps, but no more than half as many threads spin as Ps are busy: more would only burn CPU.", nil}}
	whySteal     = []reason{{chance, "The thief goes round the Ps in random order. It takes half of the queue, rounded up, so that both have work; the last one taken runs at once.", nil}}
	whyBackoff   = []reason{{go126, "What sits in runnext was most likely just readied by a goroutine that is about to block; taking it would only move it to a cold cache. So the thief waits a moment first.", nil}}
	whyStealNext = []reason{{chance, "The victim had its moment and its goroutine did not block: it is busy, and the thief is not.", nil}}
	whyReleaseP  = []reason{{go126, "A P without work goes on the idle list, where whoever makes work finds it.", nil}}
	whySpinStop  = []reason{
		{go126, "A spinning thread that found work hands the search on: it may be the first of many goroutines that became ready.", func(e *event.Event) bool { return e.B == 1 }},
		{go126, "First it stops counting as spinning, then it looks once more: in the other order, work that came in between would have woken nobody.", nil},
	}
	whyRecheck  = []reason{{go126, "Whoever made this work saw a spinning thread and woke nobody, so that thread must look again after it stopped spinning.", nil}}
	whyPoll     = []reason{{go126, "One idle thread sleeps in the network poller for all who wait for the network, with the next timer as its timeout; so neither needs a thread of its own.", nil}}
	whyPollWake = []reason{{go126, "The network is ready or the timeout is over: the thread needs a P before it can run anything.", nil}}
	whyStopM    = []reason{{go126, "A thread without a P has nothing to do; it sleeps until it is given one, and costs nothing meanwhile.", nil}}
	whyExecute  = []reason{
		{go126, "It came from runnext and inherits the time slice: tick, which also counts to 61, stands still.", isInherited},
		{go126, "It gets a time slice of its own, so tick goes up by one.", nil},
	}

	whyRunqPut = []reason{
		{go126, "The newest ready goroutine takes runnext; the one that was there goes to the tail of the queue, where it would have been without that short cut.", func(e *event.Event) bool { return e.B == 1 && e.C != 0 }},
		{go126, "A goroutine that was just made ready goes to runnext of the P that readied it: it will run next, with its data still in the cache.", func(e *event.Event) bool { return e.B == 1 }},
		{go126, "Not runnext but the tail: it is not to run before those that wait already.", nil},
	}
	whyOverflow = []reason{
		{go126, "There is one queue for all.", func(e *event.Event) bool { return e.B <= 1 }},
		{go126, "A P's queue holds 256. So that it does not overflow at every go statement, half of it moves to the global queue at once, where other Ps find it too.", nil},
	}
	whyGlobPut = []reason{{go126, "The global queue is behind everything that this P has; all Ps share it.", nil}}
	whyReady   = []reason{{language, "What it waited for has happened. When it runs is up to the scheduler.", nil}}

	whyWakep  = []reason{{go126, "New work, an idle P, and nobody is looking: one thread is woken to look. It wakes the next when it finds something, so a burst of work does not wake a herd.", nil}}
	whyStartM = []reason{{go126, "The thread that fell asleep last is taken: its stack is most likely still in the cache.", nil}}
	whyNewM   = []reason{{go126, "All threads are busy or asleep in the kernel, so one more is made. Threads are kept when they have nothing to do.", nil}}
	whyMWake  = []reason{{chance, "How long the kernel takes to wake a thread is out of Go's hands; what runs first on several Ps depends on it.", nil}}

	whyAcquireP = []reason{{go126, "A P with a number too high disappears, so the goroutine that asked for it goes on with the first.", nil}}
	whyProcs    = []reason{
		{language, "GOMAXPROCS with an argument below 1 only asks.", func(e *event.Event) bool { return e.A == e.B }},
		{go126, "The number of Ps can only change while nothing runs.", nil},
	}
	whyStopP = []reason{{go126, "The world is stopped: every P but that of the stopper stands still.", nil}}

	whyCoroSwitch = []reason{{go126, "The two goroutines of a coroutine take turns, never both at once: so the scheduler is not asked, and the slice goes on.", nil}}
	whyCoroutine  = []reason{{go126, "iter.Pull has a goroutine for the iterator. It is on no queue: it runs when next or stop gives it its turn.", nil}}
	whyGo         = []reason{{language, "A go statement starts a goroutine and does not wait for it: which of the two goes on first is up to the scheduler.", nil}}
	whyPark       = []reason{{language, "It cannot go on until somebody does what it waits for; its P is free for others.", nil}}
	whyGosched    = []reason{{go126, "Gosched asks to be put behind all others. Go promises only that others may run.", nil}}
	whyGoyield    = []reason{{go126, "The one that it woke runs at once in the rest of its slice, so the lock does not lie idle.", nil}}
	whyGoEnd      = []reason{
		{language, "Goexit runs the deferred calls and ends its goroutine; the others go on.", func(e *event.Event) bool { return e.A == 1 }},
		{language, "A goroutine ends when its function returns; nobody is told, unless it tells them.", nil},
	}
	whyGoFree = []reason{{go126, "The G and its stack are kept on the P for the next go statement, which is then much cheaper.", nil}}
	whyUser   = []reason{{language, "It computes, and nobody can see it.", nil}}

	whyExit = []reason{
		{language, "When main returns the program is over; it does not wait for other goroutines.", func(e *event.Event) bool { return e.A == 0 }},
		{language, "The program ends with this status, whatever the others are doing.", nil},
	}
	whyDeadlock = []reason{{go126, "The last thread fell asleep: nothing can ever happen again. Go notices it only if all goroutines are stuck, not some.", nil}}
	whyStop     = []reason{
		{go126, "So many threads are most likely a mistake of the program, so the runtime ends it before it brings down the machine.", func(e *event.Event) bool { return event.EndReason(e.A) == event.TooManyThreads }},
		{language, "The run was ended from outside; the program itself would go on.", nil},
	}
)

func isNext(e *event.Event) bool      { return e.B == 1 }
func isInherited(e *event.Event) bool { return e.A == 1 }
