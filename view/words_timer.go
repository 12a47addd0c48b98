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
			{language, "A stopped timer does not fire; since Go 1.23 its channel holds no stale value either.", nil},
		},
	},
	event.TimerPut: {
		what: whatTimerPut,
		note: noteTimerPut,
		why: []reason{
			{older, "Before Go 1.14 timers waited in one heap or a few; for each heap a goroutine of the runtime ran them.", nil},
		},
	},
	event.TimerProc: {
		what: text("timer goroutine"),
		note: noteTimerProc,
		why: []reason{
			{older, "The first timer of a bucket starts the goroutine that runs all of its timers. It does not count as a goroutine " +
				"of the program.", nil},
		},
	},
	event.TimerSleep: {
		what: text("await timer"),
		note: noteTimerSleep,
		why: []reason{
			{older, "A timer is pending. A goroutine that waits for it must not keep a P, so it sleeps in the kernel on a thread of " +
				"its own. After that it needs a P again. If all Ps are busy, it waits in the queue.", nil},
		},
	},
	event.TimerWake: {
		what: whatTimerWake,
		note: noteTimerWake,
		why: []reason{
			{older, "The new timer is earlier than the timer for which the goroutine sleeps.", nil},
		},
	},
}

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
