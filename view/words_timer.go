package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// timerWords are the words for timers.
var timerWords = words{
	event.TimerDel: {
		what: whatTimerDel,
		why: []reason{
			{language, "A stopped timer will not fire; since Go 1.23 its channel holds no stale value either.", nil},
		},
	},
	event.TimerPut: {
		what: whatTimerPut,
		note: noteTimerPut,
		why: []reason{
			{older, "Before Go 1.14 timers waited in a few heaps, or in one, each with a goroutine of the runtime's own that ran " +
				"them.", nil},
		},
	},
	event.TimerProc: {
		what: text("timer goroutine"),
		note: noteTimerProc,
		why: []reason{
			{older, "The first timer of a bucket starts the goroutine that will run them all. It is not counted as one of the " +
				"program's.", nil},
		},
	},
	event.TimerSleep: {
		what: text("await timer"),
		note: noteTimerSleep,
		why: []reason{
			{older, "A timer is pending. Whoever waits for it must not keep a P, so the goroutine sleeps in the kernel, with a " +
				"thread of its own; afterwards it needs a P again, and with all of them busy it queues behind the others.", nil},
		},
	},
	event.TimerWake: {
		what: whatTimerWake,
		note: noteTimerWake,
		why: []reason{
			{older, "The new timer is earlier than the one that the goroutine sleeps for.", nil},
		},
	},
}

// The words for the goroutines that ran timers before Go 1.14, and why they do
// what they do.

func whatTimerPut(_ *names, _ *line, e *event.Event) string {
	return "set " + timer(e.TimerPut().Timer)
}

func noteTimerPut(_ *names, l *line, e *event.Event) string {
	a := e.TimerPut()
	return fmt.Sprintf("%s, in bucket %d", due(a.Timer, a.When, a.Period, l.head().Kind == event.TimerPut), a.Bucket)
}

func noteTimerProc(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("runs bucket %d", e.TimerProc().Bucket)
}

func noteTimerSleep(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v sleeps until %s", e.M, clock(e.TimerSleep().Until))
}

func whatTimerWake(_ *names, _ *line, e *event.Event) string {
	return "wake " + e.TimerWake().M.String()
}

func noteTimerWake(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("wakes %v", e.TimerWake().M)
}
