package view

import (
	"cmp"

	"github.com/gmpsim/gmpsim/sim/event"
)

// goroutineWords are the words for goroutines, the queues they wait in and the threads that run them.
var goroutineWords = words{
	event.RunqPut: {
		what: whatRunqPut,
		note: noteRunqPut,
		special: []special{
			{under(noRunnext), reason{ruled, "There is no runnext. Each goroutine that becomes ready goes to the tail of the queue.", nil}},
		},
		why: []reason{
			{go126, "The newest ready goroutine takes runnext. The goroutine that was there goes to the tail of the queue, as it " +
				"would without runnext.",
				func(e *event.Event) bool { return e.RunqPut().Next && e.RunqPut().Kicked != event.NoG }},
			{go126, "A goroutine that becomes ready goes to runnext of the P that readied it. It runs next, while its data is still " +
				"in the cache.", func(e *event.Event) bool { return e.RunqPut().Next }},
			{go126, "It goes to the tail, not to runnext: it must not overtake goroutines that already wait.", nil},
		},
	},
	event.Overflow: {
		what: text("overflow"),
		note: noteOverflow,
		why: []reason{
			{go126, "A P's queue holds {queue}. When it is full, half of it moves to the global queue at once, so that the next " +
				"goroutines find room. Other Ps find the goroutines there.", nil},
		},
	},
	event.GlobPut: {
		what: whatGlobPut,
		note: noteGlobPut,
		special: []special{
			{under(oneQueue), reason{ruled, "There is one queue for all.", nil}},
			{under(neverFirst), reason{ruled, "All Ps share the global queue. A P looks there only when its own queue is empty.", nil}},
		},
		why: []reason{
			{go126, "All Ps share the global queue. A P looks there after its own goroutines, except at each tick that is a multiple of " +
				"{global}.", nil},
		},
		plain: true,
	},
	event.Ready: {
		what: whatReady,
		note: noteReady,
		why: []reason{
			{language, "The event that it waited for has happened. The scheduler decides when it runs.", nil},
		},
		plain: true,
	},
	event.Wakep: {
		what: whatWakep,
		note: noteWakep,
		special: []special{
			{forNetwork, reason{go126, "A P is idle, and the network is ready for goroutines. Threads are started for them, and one " +
				"more to " +
				"look for work.", nil}},
		},
		why: []reason{
			{go126, "A P is idle, there may be work for it, and no thread is looking for work. So one thread is woken to look. It wakes " +
				"the next one when it finds work, so a burst of work does not wake all threads at once.", nil},
		},
	},
	event.StartM: {
		what: whatStartM,
		note: noteStartM,
		special: []special{
			{worldStarts, reason{go126, "The world starts again, and each P with work gets a sleeping thread. Since this release " +
				"that is the " +
				"thread that it had, if it can be.", nil}},
		},
		why: []reason{
			{go126, "The thread that fell asleep last is woken: its stack is probably still in the cache.", nil},
		},
		plain: true,
	},
	event.NewM: {
		what: whatNewM,
		note: noteNewM,
		why: []reason{
			{go126, "All threads are busy or asleep in the kernel, so one more is created. The runtime keeps threads that have " +
				"nothing to do.", nil},
		},
	},
	event.MWake: {
		what: text("wake up"),
		note: noteMWake,
		why: []reason{
			{chance, "Go does not control how long the kernel takes to wake a thread. With several Ps this decides what runs first.",
				nil},
		},
	},
	event.AcquireP: {
		what: text("move to P0"),
		note: noteAcquireP,
		why: []reason{
			{go126, "A P whose number is too high is removed, so the goroutine that asked for the change goes on with P0.", nil},
		},
	},
	event.Procs: {
		what: text("GOMAXPROCS"),
		note: noteProcs,
		why: []reason{
			{language, "GOMAXPROCS changes nothing if its argument is the present number or an argument below 1.",
				func(e *event.Event) bool { return e.Procs().Old == e.Procs().New }},
			{go126, "The number of Ps can change only while no goroutine runs.", nil},
		},
	},
	event.StopP: {
		what: text("stopped"),
		note: noteStopP,
		why: []reason{
			{go126, "The world is stopped: only the P of the goroutine that stopped it runs.", nil},
		},
	},
	event.Go: {
		what: whatGo,
		note: noteGo,
		special: []special{
			{beside(event.Coroutine), reason{go126, "iter.Pull makes a goroutine without a go statement.", nil}},
			{beside(event.System), reason{go126, "The runtime starts this goroutine for itself.", nil}},
			{beside(event.TimerProc), reason{older, "The runtime starts this goroutine for itself.", nil}},
			{byNobody, reason{go126, "The runtime starts this goroutine, before the program begins or to run the function of a " +
				"timer.", nil}},
		},
		why: []reason{
			{language, "A go statement starts a goroutine and does not wait for it. The scheduler decides which of the two goes on " +
				"first.", nil},
		},
	},
	event.Park: {
		what: text("park"),
		note: notePark,
		why: []reason{
			{language, "It cannot go on until the event that it waits for happens. Its P is free for other goroutines.", nil},
		},
		plain: true,
	},
	event.Gosched: {
		what: text("Gosched"),
		why: []reason{
			{go126, "Gosched puts the goroutine at the tail of the global queue. The P runs its own queue first, except at each " +
				"tick that is a multiple of {global}.", nil},
		},
		also: []reason{
			{language, "Go promises only that others may run.", nil},
		},
		special: []special{
			{under(oneQueue), reason{ruled, "Gosched puts the goroutine at the tail of the one queue.", nil}},
			{under(neverFirst), reason{ruled, "Gosched puts the goroutine at the tail of the global queue. The P runs its own queue " +
				"first.", nil}},
		},
	},
	event.Goyield: {
		what: text("yield"),
		note: noteGoyield,
		special: []special{
			{under(noRunnext), reason{ruled, "It gives its P away, so that the lock is used soon. There is no runnext, so the goroutine " +
				"that it woke waits in the queue.", nil}},
		},
		why: []reason{
			{go126, "The goroutine that it woke runs at once in the rest of its slice, so that the lock is used at once.", nil},
		},
	},
	event.GoEnd: {
		what: whatGoEnd,
		why: []reason{
			{language, "Goexit runs the deferred calls and ends the goroutine; the others go on.",
				func(e *event.Event) bool { return e.GoEnd().Goexit }},
			{language, "A goroutine ends when its function returns. No other goroutine learns of it, unless the program tells it.", nil},
		},
	},
	event.GoFree: {
		what: text("keep G"),
		note: noteGoFree,
		special: []special{
			{under(withoutPs), reason{older, "The G and its stack are kept for the next go statement, which is then much cheaper.", nil}},
		},
		why: []reason{
			{go126, "The P keeps the G and its stack for the next go statement, which is then much cheaper.", nil},
		},
		plain: true,
	},
	event.Burn: {
		what: text("compute"),
		note: noteBurn,
		why: []reason{
			{language, "It is computing; the scheduler sees nothing else.", nil},
		},
	},
}

func whatGo(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "go → %v", e.Go().G)
}

// noteGo leaves the function to the clause that says where its goroutine goes.
func noteGo(dst []byte, n *names, l *line, e *event.Event) []byte {
	name := n.funcs[e.Go().G]
	if put := l.has(event.RunqPut); put != nil && put.RunqPut().G == e.Go().G {
		name = ""
	}
	switch {
	case !e.Go().Reused:
		return say(dst, name)
	case name == "":
		return say(dst, "reuses a dead G")
	}
	return say(dst, "%s, reuses a dead G", name)
}

func whatRunqPut(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "put %v", e.RunqPut().G)
}

func whatGlobPut(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "put %v", e.GlobPut().G)
}

// whoMost is how long a function's name may be where more is to be said.
const whoMost = 18

func noteRunqPut(dst []byte, n *names, l *line, e *event.Event) []byte {
	a := e.RunqPut()
	if h := l.head(); h.Kind == event.Go && h.Go().G == a.G && n.funcs[a.G] != "" {
		dst = appendCut(dst, n.funcs[a.G], whoMost)
	} else {
		dst = say(dst, "%v", a.G)
	}
	switch {
	case !a.Next:
		return say(dst, " → tail of %v's queue (%d)", e.P, a.Left)
	case a.Kicked == event.NoG:
		return say(dst, " → runnext")
	}
	return say(dst, " → runnext, %v → tail (%d)", a.Kicked, a.Left)
}

// noteOverflow: half of a queue with room for one is none.
func noteOverflow(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.Overflow().N <= 1 {
		return say(dst, "no room: %v → global (%d)", e.Overflow().G, e.Overflow().Global)
	}
	return say(dst, "the oldest %d and %v → global (%d)", e.Overflow().N-1, e.Overflow().G, e.Overflow().Global)
}

func noteGlobPut(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%v → tail of global queue (%d)", e.GlobPut().G, e.GlobPut().Global)
}

func whatReady(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "ready %v", e.Ready().G)
}

// noteReady is silent where it follows where the goroutine is put; the one that
// the poller's thread runs is put nowhere.
func noteReady(dst []byte, _ *names, l *line, e *event.Event) []byte {
	if l.head().Kind == event.Netpoll && l.count(event.Ready) > 1 && e.Ready().G == l.g {
		return say(dst, "runs at once")
	}
	return dst
}

func whatWakep(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "wake %v", e.Wakep().P)
}

// noteWakep leaves the word to the thread that is started for the P.
func noteWakep(dst []byte, _ *names, _ *line, _ *event.Event) []byte { return dst }

func whatStartM(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "start %v", e.StartM().M)
}

func noteStartM(dst []byte, _ *names, l *line, e *event.Event) []byte {
	a := e.StartM()
	return say(errand(dst, l, a.P, a.Spinning), "%v wakes up%s", a.M, spinning(a.Spinning))
}

func whatNewM(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "new %v", e.NewM().M)
}

func noteNewM(dst []byte, _ *names, l *line, e *event.Event) []byte {
	a := e.NewM()
	return say(errand(dst, l, a.P, a.Spinning), "new thread %v%s", a.M, spinning(a.Spinning))
}

// errand says what a thread is started for: to look for work on an idle P, or to
// run a P that has some.
func errand(dst []byte, l *line, p event.PID, spins bool) []byte {
	if w := l.has(event.Wakep); w != nil && w.Wakep().P == p && spins {
		return say(dst, "no M spins: ")
	}
	return say(dst, "for %v: ", p)
}

func spinning(yes bool) string {
	if yes {
		return " to spin"
	}
	return ""
}

// noteMWake knows of one thread that need not look for work: the one whose
// locked goroutine was found.
func noteMWake(dst []byte, _ *names, l *line, e *event.Event) []byte {
	if l.has(event.Execute) != nil {
		return say(dst, "has %v, runs %v", e.P, l.g)
	}
	return say(dst, "thread runs, has %v, looks for work", e.P)
}

func noteAcquireP(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "its %v is removed", e.AcquireP().From)
}

func noteProcs(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.Procs().Old == e.Procs().New {
		return say(dst, "is %d", e.Procs().Old)
	}
	return say(dst, "%d → %d, the world is stopped", e.Procs().Old, e.Procs().New)
}

func noteStopP(dst []byte, _ *names, l *line, e *event.Event) []byte {
	return say(dst, "gives up its P")
}

// notePark says that the goroutine waits; for what, unless the line is about
// the operation that it waits for.
func notePark(dst []byte, n *names, l *line, e *event.Event) []byte {
	switch {
	case l.has(event.Execute) != nil:
		return say(dst, "%s parks", cmp.Or(n.funcs[e.G], "runtime G"))
	case l.head().Kind == event.Select, l.wait.said():
		return dst // it says itself who waits
	case l.head().Kind != event.Park:
		return say(dst, "%v waits", e.G)
	}
	return say(dst, "%v waits (%v)", e.G, e.Park().Why)
}

func noteGoyield(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if noRunnext(&n.ruling.Policy) {
		return say(dst, "%v yields", e.G)
	}
	return say(dst, "%v yields to it", e.G)
}

func whatGoEnd(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.GoEnd().Goexit {
		return say(dst, "Goexit")
	}
	return say(dst, "return")
}

func noteGoFree(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if withoutPs(&n.ruling.Policy) {
		return say(dst, "G kept for reuse: %d", e.GoFree().Local+e.GoFree().Global)
	}
	return say(dst, "G kept for reuse: %d on %v, %d global", e.GoFree().Local, e.P, e.GoFree().Global)
}

func noteBurn(dst []byte, _ *names, l *line, e *event.Event) []byte {
	return say(dst, "%s of CPU", brief(l.spent))
}
