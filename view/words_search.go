package view

import (
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// searchWords are the words for the search for work: where an M looks, and what it finds.
var searchWords = words{
	event.Begin: {
		what: text("begin"),
		note: noteBegin,
		why: []reason{
			{go126, "When main begins, the runtime has already run: its scheduler has counted {tick} ticks, and its own goroutines " +
				"have the first numbers: {own}.", nil},
		},
	},
	event.Rule: {
		what: text("rule"),
		note: noteRule,
		why: []reason{
			{older, "This rule of the run is not that of Go 1.26. It applies from the beginning of the run.", nil},
		},
		plain: true,
	},
	event.Nothing: {
		what: whatNothing,
		note: noteNothing,
		why: []reason{
			{go126, "A thread looks in a fixed order. Each look is one step; between two steps another thread may act.", nil},
		},
	},
	event.Timers: {
		what: whatTimers,
		note: noteTimers,
		special: []special{
			{ofOther, reason{go126, "A thread that finds nothing to steal in three passes also runs the expired timers of the Ps that it " +
				"visits in the last pass.", nil}},
		},
		why: []reason{
			{go126, "There is no timer thread. Every search for work first runs the expired timers of its own P.", nil},
		},
	},
	event.GlobGet: {
		what: whatGlobGet,
		note: noteGlobGet,
		special: []special{
			{under(onlyGlobal), reason{ruled, "All threads take their goroutines from one queue, one at a time: first in, first " +
				"out.", nil}},
		},
		why: []reason{
			{go126, "When tick is a multiple of {global}, the global queue comes first. Otherwise goroutines that keep waking each " +
				"other on this P could make it wait for ever.", nil},
		},
	},
	event.RunqGet: {
		what: whatRunqGet,
		note: noteRunqGet,
		special: []special{
			{under(noRunnext), reason{ruled, "There is no runnext, so the P takes the first goroutine of its queue: first in, first " +
				"out.", nil}},
		},
		why: []reason{
			{go126, "Runnext comes before the queue: the goroutine that became ready last probably uses data that is still in the " +
				"cache. It gets only the rest of the time slice, so two goroutines cannot starve the others.",
				func(e *event.Event) bool { return e.RunqGet().Next }},
			{go126, "Runnext is empty, so the P takes the first goroutine of its queue: first in, first out.", nil},
		},
	},
	event.GlobBatch: {
		what: whatGlobBatch,
		note: noteGlobBatch,
		special: []special{
			{under(oneQueue), reason{ruled, "All threads take their goroutines from one queue, one at a time: first in, first out.", nil}},
			{under(grows), reason{ruled, "The P's own queue is empty. It takes its share of the global queue (length / Ps + 1), so that " +
				"it comes here less often.", nil}},
		},
		why: []reason{
			{go126, "The P's own queue is empty. It takes its share of the global queue (length / Ps + 1, at most {batch}), so that " +
				"it comes here less often.", nil},
		},
	},
	event.Spin: {
		what: text("start spinning"),
		note: noteSpin,
		special: []special{
			{manySpin, reason{go126, "Enough threads spin already. This one spins because another thread asked for one more, or " +
				"because it was spinning before it slept or looked once more.", nil}},
		},
		why: []reason{
			{go126, "An idle thread looks for work on other Ps. A thread begins only while less than half as many spin as Ps are busy: " +
				"more would only waste CPU.", nil},
		},
	},
	event.Steal: {
		what: whatSteal,
		note: noteSteal,
		special: []special{
			{under(stealsOne), reason{ruled, "A thief takes one goroutine, however long the queue is.", nil}},
			{under(grows), reason{ruled, "A thief takes half of a queue, rounded up, so that both have work. The first one taken runs at " +
				"once.", nil}},
		},
		why: []reason{
			{go126, "A thief takes half of a queue, rounded up, so that both have work. The last one taken runs at once.", nil},
		},
		also: []reason{
			{chance, "The order in which the thief visits the Ps is random.", nil},
		},
	},
	event.StealBackoff: {
		what: text("hold back"),
		note: noteBackoff,
		why: []reason{
			{go126, "The goroutine in runnext was probably made ready by a goroutine that is about to block. Stealing it would only " +
				"move it to a cold cache. So the thief waits a moment first.", nil},
		},
	},
	event.StealNext: {
		what: whatStealNext,
		note: noteStealNext,
		why: []reason{
			{go126, "The victim's thread has not taken its runnext so far. The thief has nothing else to run.", nil},
		},
		also: []reason{
			{chance, "The order in which the thief visits the Ps is random.", nil},
		},
	},
	event.ReleaseP: {
		what: whatReleaseP,
		note: noteReleaseP,
		why: []reason{
			{go126, "A P without work goes to the idle list. A thread that makes work finds it there.", nil},
		},
	},
	event.SpinStop: {
		what: text("stop spinning"),
		note: noteSpinStop,
		special: []special{
			{beside(event.StopP), reason{go126, "The world stops, so the thread gives up the search.", nil}},
		},
		why: []reason{
			{go126, "A spinning thread that finds work wakes another one to go on searching: there may be more ready goroutines.",
				func(e *event.Event) bool { return e.SpinStop().Wakes }},
			{go126, "First it stops counting as spinning, then it looks once more. In the other order, work that comes in between " +
				"would wake no thread.", nil},
		},
		plain: true,
	},
	event.Recheck: {
		what: text("recheck"),
		note: noteRecheck,
		why: []reason{
			{go126, "A thread that makes work while another one spins wakes no thread. Therefore a thread that stops spinning " +
				"must look again.", nil},
		},
	},
	event.StopM: {
		what: text("sleep"),
		note: noteStopM,
		why: []reason{
			{go126, "A thread without a P has nothing to do. It sleeps until it is given one; a sleeping thread costs nothing.", nil},
		},
	},
	event.Execute: {
		what: whatExecute,
		note: noteExecute,
		why: []reason{
			{go126, "It came from runnext and inherits the time slice. So tick, which also counts to {global}, does not change.",
				func(e *event.Event) bool { return e.Execute().Inherit }},
			{go126, "It gets a time slice of its own, so tick goes up by one.", nil},
		},
		plain: true,
	},
}

func noteBegin(dst []byte, _ *names, l *line, e *event.Event) []byte {
	if l.boot != nil {
		return say(dst, l.boot.note())
	}
	return say(dst, "%s, main's P: tick %d", count(e.Begin().Procs, "P"), e.Begin().Tick)
}

// noteRule says what the rule is, as a user sets it.
func noteRule(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, rules.Difference(e.Rule()).String())
}

func whatNothing(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if e.Nothing().Row == event.RowGlobalFirst && !onlyGlobal(&n.ruling.Policy) {
		return oneIn(dst, n)
	}
	return say(dst, strings.TrimSuffix(e.Nothing().Row.String(), " queue"))
}

// oneIn says how often the global queue comes first: "1 in 61".
func oneIn(dst []byte, n *names) []byte { return say(dst, "1 in %d", n.ruling.Policy.GlobalEvery) }

// noteNothing says what the step saw. Most rows see an empty queue; those that leave
// work where it is must say so, and why.
func noteNothing(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	a := e.Nothing()
	switch a.Row {
	case event.RowSpin:
		return say(dst, "no: %d of %d busy Ps spin", a.Saw, a.Of)
	case event.RowSteal:
		if a.Of == 0 {
			return say(dst, "no other P exists")
		}
		return say(dst, "nothing on %s", count(a.Of, "other P"))
	case event.RowNetpoll:
		return say(dst, "not ready for any of %d waiting", a.Of)
	case event.RowRecheckLocal:
		return say(dst, "nothing on %s, or no idle P to take it", count(a.Of, "P"))
	case event.RowRecheckGlobal:
		if a.Saw > 0 {
			return say(dst, "%d wait there, but no P is idle", a.Saw)
		}
	case event.RowGCWorker, event.RowIdleGC, event.RowRecheckGC:
		return noteNoMarking(dst, a)
	}
	return say(dst, "empty")
}

// noteNoMarking says why a P without a mark worker got none. What is left to mark is
// seen in KB; of is how many dedicated workers are missing, or how many idle ones mark.
func noteNoMarking(dst []byte, a event.NothingArgs) []byte {
	todo := func() []byte {
		if a.Saw > 0 {
			return say(dst, "%v to mark", size(int64(a.Saw)<<10))
		}
		return say(dst, "less than 1 KB to mark")
	}
	switch {
	case a.Row == event.RowRecheckGC && a.Saw > 0:
		return say(todo(), ", but no P is idle")
	case a.Row == event.RowRecheckGC:
		return say(dst, "no idle worker can start")
	case a.Saw == 0:
		return todo()
	case a.Row == event.RowIdleGC:
		return say(todo(), ", no idle worker can start")
	case a.Of > 0:
		return say(todo(), ", but every worker is taken")
	}
	return say(todo(), ", but no worker is due here")
}

func whatTimers(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "timers of %v", e.Timers().From)
}

func noteTimers(dst []byte, _ *names, l *line, e *event.Event) []byte {
	var late event.Duration
	fired := 0
	for i := range l.events {
		if l.events[i].Kind == event.TimerFire {
			late = max(late, l.events[i].TimerFire().Late)
			fired++
		}
	}
	dst = say(dst, "%d fired", e.Timers().Fired)
	if fired == e.Timers().Fired { // else they have lines of their own, and this one cannot know
		dst = say(dst, ", %s late", brief(late))
	}
	if next := e.Timers().Next; next != event.Never {
		dst = say(dst, ", next due at %v", clock(next))
	}
	return dst
}

func whatGlobGet(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "global → %v", e.GlobGet().G)
}

func whatGlobBatch(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "global → %v", e.GlobBatch().G)
}

// noteGlobGet says which tick it was: what runs now has the next one.
func noteGlobGet(dst []byte, n *names, l *line, e *event.Event) []byte {
	if !onlyGlobal(&n.ruling.Policy) {
		dst = oneIn(dst, n)
		if run := l.has(event.Execute); run != nil && !run.Execute().Inherit {
			dst = say(dst, " (tick was %d)", run.Execute().Tick-1)
		}
		dst = say(dst, ", ")
	}
	return say(dst, "%d left", e.GlobGet().Left)
}

func whatRunqGet(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.RunqGet().Next {
		return say(dst, "runnext → %v", e.RunqGet().G)
	}
	return say(dst, "queue → %v", e.RunqGet().G)
}

func noteRunqGet(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.RunqGet().Next {
		return dst
	}
	return say(dst, "%d left", e.RunqGet().Left)
}

func noteGlobBatch(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.GlobBatch().N == 1 {
		return say(dst, "1 taken, %d left", e.GlobBatch().Left)
	}
	return say(dst, "%d taken, %d queued, %d left", e.GlobBatch().N, e.GlobBatch().N-1, e.GlobBatch().Left)
}

func noteSpin(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%d now, %s busy", e.Spin().Spinning, count(e.Spin().Busy, "P"))
}

func whatSteal(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "steal → %v", e.Steal().G)
}

func noteSteal(dst []byte, n *names, _ *line, e *event.Event) []byte {
	a := e.Steal()
	return n.walks.theft(say(dst, "%d of %d from %v; %d left", a.N, a.N+a.Left, a.Victim, a.Left), e, a.Victim)
}

func noteBackoff(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%v has only %v in runnext: wait first", e.StealBackoff().Victim, e.StealBackoff().G)
}

func whatStealNext(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "steal → %v", e.StealNext().G)
}

func noteStealNext(dst []byte, n *names, _ *line, e *event.Event) []byte {
	a := e.StealNext()
	return n.walks.theft(say(dst, "%v's runnext was still there", a.Victim), e, a.Victim)
}

func whatReleaseP(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "release %v", e.P)
}

func noteReleaseP(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "no work: %s idle", count(e.ReleaseP().Idle, "P"))
}

// noteSpinStop is silent beside a find: who has work does not spin.
func noteSpinStop(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.SpinStop().Wakes {
		return dst
	}
	return say(dst, "%d spinning now", e.SpinStop().Spinning)
}

func noteRecheck(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "work came: takes %v", e.Recheck().Found)
}

func noteStopM(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "no P: %s idle", count(e.StopM().Idle, "thread"))
}

func whatExecute(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "run → %v", e.G)
}

func noteExecute(dst []byte, _ *names, l *line, e *event.Event) []byte {
	if e.Execute().Inherit {
		return say(dst, "slice inherited, tick stays %d", e.Execute().Tick)
	}
	return say(dst, "tick %d", e.Execute().Tick)
}
