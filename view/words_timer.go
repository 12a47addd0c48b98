package view

import "github.com/gmpsim/gmpsim/sim/event"

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

func whatTimerPut(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "set %s", timer(e.TimerPut().Timer))
}

func noteTimerPut(dst []byte, _ *names, l *line, e *event.Event) []byte {
	a := e.TimerPut()
	dst = due(dst, timer(a.Timer), a.When, a.Period, l.head().Kind == event.TimerPut)
	return say(dst, ", in bucket %d", a.Bucket)
}

func noteTimerProc(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "runs bucket %d", e.TimerProc().Bucket)
}

func noteTimerSleep(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%v sleeps until %s", e.M, clock(e.TimerSleep().Until))
}

func whatTimerWake(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "wake %v", e.TimerWake().M)
}

func noteTimerWake(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "wakes %v", e.TimerWake().M)
}
