package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/mattn/go-runewidth"
)

// goroutineWords are the words for goroutines, the queues they wait in and the threads that run them.
var goroutineWords = words{
	event.RunqPut: {
		what: whatRunqPut,
		note: noteRunqPut,
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
			{go126, "All threads share one queue.", func(e *event.Event) bool { return e.Overflow().N <= 1 }},
			{go126, "A P's queue holds {queue}. When it is full, half of it moves to the global queue at once, so that the next go " +
				"statements find room. Other Ps find the goroutines there.", nil},
		},
	},
	event.GlobPut: {
		what: whatGlobPut,
		note: noteGlobPut,
		why: []reason{
			{go126, "All Ps share the global queue. A P looks there after its own goroutines.", nil},
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
		why: []reason{
			{go126, "There is new work and an idle P, and no thread is looking for work. So one thread is woken to look. It wakes " +
				"the next one when it finds work, so a burst of work does not wake all threads at once.", nil},
		},
	},
	event.StartM: {
		what: whatStartM,
		note: noteStartM,
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
			{language, "GOMAXPROCS with an argument below 1 only returns the number.",
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
			{go126, "Gosched puts the goroutine behind all others. Go promises only that others may run.", nil},
		},
	},
	event.Goyield: {
		what: text("yield"),
		note: noteGoyield,
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
	event.Exit: {
		what: text("exit"),
		note: noteExit,
		why: []reason{
			{language, "When main returns, the program ends. It does not wait for other goroutines.",
				func(e *event.Event) bool { return e.Exit().Code == 0 }},
			{language, "The program ends with this status, even if other goroutines are still running.", nil},
		},
	},
	event.Deadlock: {
		what: text("deadlock"),
		note: noteDeadlock,
		why: []reason{
			{go126, "The last thread fell asleep: nothing can happen any more. Go notices this only if all goroutines are stuck, not " +
				"if only some are.", nil},
		},
	},
	event.Stop: {
		what: text("stopped"),
		note: noteStop,
		why: []reason{
			{go126, "This many threads are probably a bug in the program. The runtime ends the program before it harms the machine.",
				func(e *event.Event) bool { return e.Stop().Why == event.TooManyThreads }},
			{language, "The run was stopped from outside; the program itself would go on.", nil},
		},
	},
	event.Coroutine: {
		what: text("coroutine"),
		note: noteCoroutine,
		why: []reason{
			{go126, "iter.Pull has a goroutine for the iterator. It is on no queue; it runs when next or stop switches to it.", nil},
		},
	},
	event.CoroSwitch: {
		what: whatCoroSwitch,
		note: noteCoroSwitch,
		why: []reason{
			{go126, "The two goroutines of a coroutine take turns and never run at the same time. So no scheduling is needed, and " +
				"the slice goes on.", nil},
		},
	},
}

func whatGo(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("go → %v", e.Go().G) }

func noteCoroutine(*names, *line, *event.Event) string { return "coroutine, waits for its turn" }

func whatCoroSwitch(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("turn → %v", e.CoroSwitch().G)
}

func noteCoroSwitch(_ *names, _ *line, e *event.Event) string {
	if e.CoroSwitch().Ended {
		return fmt.Sprintf("%v ends, %v goes on", e.G, e.CoroSwitch().G)
	}
	return fmt.Sprintf("%v waits for its turn", e.G)
}

// noteGo leaves the function to the clause that says where its goroutine goes.
func noteGo(n *names, l *line, e *event.Event) string {
	if put := l.has(event.RunqPut); put != nil && put.RunqPut().G == e.Go().G {
		return ""
	}
	return n.funcs[e.Go().G]
}

func whatRunqPut(_ *names, _ *line, e *event.Event) string { return put(e.RunqPut().G) }

func whatGlobPut(_ *names, _ *line, e *event.Event) string { return put(e.GlobPut().G) }

func put(g event.GID) string { return fmt.Sprintf("put %v", g) }

// whoMost is how long a function's name may be where more is to be said.
const whoMost = 18

func noteRunqPut(n *names, l *line, e *event.Event) string {
	a := e.RunqPut()
	who := a.G.String()
	if h := l.head(); h.Kind == event.Go && h.Go().G == a.G && n.funcs[a.G] != "" {
		who = runewidth.Truncate(n.funcs[a.G], whoMost, "…")
	}
	switch {
	case !a.Next:
		return fmt.Sprintf("%s → tail of %v's queue (%d)", who, e.P, a.Left)
	case a.Kicked == event.NoG:
		return who + " → runnext"
	}
	return fmt.Sprintf("%s → runnext, kicks %v → tail (%d)", who, a.Kicked, a.Left)
}

// noteOverflow: without room in any P's queue, every G goes to the global one.
func noteOverflow(_ *names, _ *line, e *event.Event) string {
	if e.Overflow().N <= 1 {
		return fmt.Sprintf("%v → tail of the global queue (%d)", e.Overflow().G, e.Overflow().Global)
	}
	return fmt.Sprintf("the oldest %d and %v → global (%d)", e.Overflow().N-1, e.Overflow().G, e.Overflow().Global)
}

func noteGlobPut(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v → tail of the global queue (%d)", e.GlobPut().G, e.GlobPut().Global)
}

func whatReady(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("ready %v", e.Ready().G) }

// noteReady is silent where it follows where the goroutine is put; the one that
// the poller's thread runs is put nowhere.
func noteReady(_ *names, l *line, e *event.Event) string {
	if l.head().Kind == event.Netpoll && l.count(event.Ready) > 1 && e.Ready().G == l.g {
		return "runs at once"
	}
	return ""
}

func whatWakep(_ *names, _ *line, e *event.Event) string { return "wake " + e.Wakep().P.String() }

// noteWakep leaves the word to the thread that is started for the P.
func noteWakep(*names, *line, *event.Event) string { return "" }

func whatStartM(_ *names, _ *line, e *event.Event) string {
	return "start " + e.StartM().M.String()
}

func noteStartM(_ *names, l *line, e *event.Event) string {
	a := e.StartM()
	return errand(l, a.P, a.Spinning) + fmt.Sprintf("%v wakes up%s", a.M, spinning(a.Spinning))
}

func whatNewM(_ *names, _ *line, e *event.Event) string { return "new " + e.NewM().M.String() }

func noteNewM(_ *names, l *line, e *event.Event) string {
	a := e.NewM()
	return errand(l, a.P, a.Spinning) + fmt.Sprintf("new thread %v%s", a.M, spinning(a.Spinning))
}

// errand says what a thread is started for: to look for work on an idle P, or to
// run a P that has some.
func errand(l *line, p event.PID, spins bool) string {
	if w := l.has(event.Wakep); w != nil && w.Wakep().P == p && spins {
		return "no M spins: "
	}
	return fmt.Sprintf("for %v: ", p)
}

func spinning(yes bool) string {
	if yes {
		return " to spin"
	}
	return ""
}

// noteMWake knows of one thread that need not look for work: the one whose
// locked goroutine was found.
func noteMWake(_ *names, l *line, e *event.Event) string {
	if l.has(event.Execute) != nil {
		return fmt.Sprintf("has %v, runs %v", e.P, l.g)
	}
	return fmt.Sprintf("thread runs, has %v, looks for work", e.P)
}

func noteAcquireP(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("its %v is removed", e.AcquireP().From)
}

func noteProcs(_ *names, _ *line, e *event.Event) string {
	if e.Procs().Old == e.Procs().New {
		return fmt.Sprintf("is %d", e.Procs().Old)
	}
	return fmt.Sprintf("%d → %d, the world is stopped", e.Procs().Old, e.Procs().New)
}

func noteStopP(_ *names, l *line, e *event.Event) string { return "gives up its P" }

// notePark says that the goroutine waits; for what, unless the line is about
// the operation that it waits for.
func notePark(_ *names, l *line, e *event.Event) string {
	switch {
	case l.has(event.Execute) != nil:
		return "runtime G parks"
	case l.head().Kind == event.Select:
		return "" // it says itself who waits
	case l.head().Kind != event.Park:
		return fmt.Sprintf("%v waits", e.G)
	}
	return fmt.Sprintf("%v waits (%v)", e.G, e.Park().Why)
}

func noteGoyield(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v yields to it", e.G)
}

func whatGoEnd(_ *names, _ *line, e *event.Event) string {
	if e.GoEnd().Goexit {
		return "Goexit"
	}
	return "return"
}

func noteGoFree(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("G kept for reuse: %d on %v, %d global", e.GoFree().Local, e.P, e.GoFree().Global)
}

func noteBurn(_ *names, l *line, e *event.Event) string {
	return brief(l.spent) + " of CPU"
}

func noteExit(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("status %d", e.Exit().Code)
}

func noteDeadlock(_ *names, _ *line, e *event.Event) string {
	if e.Deadlock().Waiting == 0 {
		return "no goroutine is left"
	}
	verb := "wait"
	if e.Deadlock().Waiting == 1 {
		verb = "waits"
	}
	return fmt.Sprintf("%s %s; no thread runs, no timer", count(e.Deadlock().Waiting, "goroutine"), verb)
}

func noteStop(_ *names, _ *line, e *event.Event) string { return e.Stop().Why.String() }
