package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/mattn/go-runewidth"
)

// The words for goroutines, the queues they wait in and the threads that run
// them.

func whatGo(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("go → %v", gid(e.A)) }

func noteCoroutine(*names, *line, *event.Event) string { return "coroutine, waits for its turn" }

func whatCoroSwitch(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("turn → %v", gid(e.A))
}

func noteCoroSwitch(_ *names, _ *line, e *event.Event) string {
	if e.B == 1 {
		return fmt.Sprintf("%v is over, %v goes on", e.G, gid(e.A))
	}
	return fmt.Sprintf("%v waits for its turn", e.G)
}

// noteGo leaves the function to the clause that says where its goroutine goes.
func noteGo(n *names, l *line, e *event.Event) string {
	if put := l.has(event.KRunqPut); put != nil && put.A == e.A {
		return ""
	}
	return n.funcs[gid(e.A)]
}

func whatPut(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("put %v", gid(e.A)) }

// whoMost is how long a function's name may be where more is to be said.
const whoMost = 18

func noteRunqPut(n *names, l *line, e *event.Event) string {
	who := gid(e.A).String()
	if h := l.head(); h.Kind == event.KGo && h.A == e.A && n.funcs[gid(e.A)] != "" {
		who = runewidth.Truncate(n.funcs[gid(e.A)], whoMost, "…")
	}
	switch {
	case e.B == 0:
		return fmt.Sprintf("%s → tail of %v's queue (%d)", who, e.P, e.D)
	case e.C == 0:
		return who + " → runnext"
	}
	return fmt.Sprintf("%s → runnext, kicks %v → tail (%d)", who, gid(e.C), e.D)
}

// noteOverflow: without room in any P's queue, every G goes to the global one.
func noteOverflow(_ *names, _ *line, e *event.Event) string {
	if e.B <= 1 {
		return fmt.Sprintf("%v → tail of the global queue (%d)", gid(e.A), e.C)
	}
	return fmt.Sprintf("the oldest %d and %v → global (%d)", e.B-1, gid(e.A), e.C)
}

func noteGlobPut(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v → tail of the global queue (%d)", gid(e.A), e.B)
}

func whatReady(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("ready %v", gid(e.A)) }

// noteReady is silent where it follows where the goroutine is put; the one that
// the poller's thread runs is put nowhere.
func noteReady(_ *names, l *line, e *event.Event) string {
	if l.head().Kind == event.KNetpoll && l.count(event.KReady) > 1 && gid(e.A) == l.g {
		return "runs at once"
	}
	return ""
}

func whatWakep(_ *names, _ *line, e *event.Event) string { return "wake " + pid(e.A).String() }

// noteWakep leaves the word to the thread that is started for the P.
func noteWakep(*names, *line, *event.Event) string { return "" }

func whatStartM(_ *names, _ *line, e *event.Event) string { return "start " + mid(e.A).String() }

func noteStartM(_ *names, l *line, e *event.Event) string {
	return errand(l, e) + fmt.Sprintf("%v wakes up%s", mid(e.A), spinning(e.C))
}

func whatNewM(_ *names, _ *line, e *event.Event) string { return "new " + mid(e.A).String() }

func noteNewM(_ *names, l *line, e *event.Event) string {
	return errand(l, e) + fmt.Sprintf("new thread %v%s", mid(e.A), spinning(e.C))
}

// errand says what a thread is started for: to look for work on an idle P, or to
// run a P that has some.
func errand(l *line, e *event.Event) string {
	if w := l.has(event.KWakep); w != nil && w.A == e.B && e.C == 1 {
		return "nobody spins: "
	}
	return fmt.Sprintf("for %v: ", pid(e.B))
}

func spinning(yes int64) string {
	if yes == 1 {
		return " to spin"
	}
	return ""
}

// noteMWake knows of one thread that need not look for work: the one whose
// locked goroutine was found.
func noteMWake(_ *names, l *line, e *event.Event) string {
	if l.has(event.KExecute) != nil {
		return fmt.Sprintf("has %v, runs %v", e.P, l.g)
	}
	return fmt.Sprintf("thread runs, has %v, looks for work", e.P)
}

func noteAcquireP(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("its own %v goes away", pid(e.A))
}

func noteProcs(_ *names, _ *line, e *event.Event) string {
	if e.A == e.B {
		return fmt.Sprintf("is %d", e.A)
	}
	return fmt.Sprintf("%d → %d, the world stands still", e.A, e.B)
}

func noteStopP(_ *names, l *line, e *event.Event) string { return "gives up its P" }

// notePark says that the goroutine waits; for what, unless the line is about
// the operation that it waits for.
func notePark(_ *names, l *line, e *event.Event) string {
	switch {
	case l.has(event.KExecute) != nil:
		return "runtime G parks"
	case l.head().Kind == event.KSelect:
		return "" // it says itself who waits
	case l.head().Kind != event.KPark:
		return fmt.Sprintf("%v waits", e.G)
	}
	return fmt.Sprintf("%v waits (%v)", e.G, event.WaitReason(e.A))
}

func noteGoyield(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v makes room for it", e.G)
}

func whatGoEnd(_ *names, _ *line, e *event.Event) string {
	if e.A == 1 {
		return "Goexit"
	}
	return "return"
}

func noteGoFree(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("G kept for reuse: %d on %v, %d global", e.A, e.P, e.B)
}

func noteUser(_ *names, _ *line, e *event.Event) string {
	return brief(span(e.A)) + " of CPU"
}

func noteExit(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("status %d", e.A) }

func noteDeadlock(_ *names, _ *line, e *event.Event) string {
	if e.A == 0 {
		return "no goroutine is left"
	}
	verb := "wait"
	if e.A == 1 {
		verb = "waits"
	}
	return fmt.Sprintf("%s %s; no thread runs, no timer", count(e.A, "goroutine"), verb)
}

func noteStop(_ *names, _ *line, e *event.Event) string { return event.EndReason(e.A).String() }
