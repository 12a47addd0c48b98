package view

import "github.com/gmpsim/gmpsim/sim/event"

// pollWords are the words for the thread that sleeps in the network poller.
var pollWords = words{
	event.Poll: {
		what: text("poll"),
		note: notePoll,
		why: []reason{
			{go126, "One idle thread sleeps in the network poller for all goroutines that wait for the network. Its timeout is the " +
				"next timer. So neither the network nor the timers need a thread of their own. The kernel counts the timeout in whole " +
				"milliseconds: the runtime rounds it down, but asks for one at least.",
				func(e *event.Event) bool { return e.Poll().Wait > 0 }},
			{go126, "One idle thread sleeps in the network poller for all goroutines that wait for the network. So they need no thread " +
				"of their own.", nil},
		},
	},
	event.PollWake: {
		what: text("poll returns"),
		note: notePollWake,
		why: []reason{
			{go126, "The kernel counts the timeout in whole milliseconds, and the runtime rounded it down. The timer is not due yet: the " +
				"thread looks for work and, if there is none, sleeps for the rest.",
				func(e *event.Event) bool { return e.PollWake().Early > 0 }},
			{go126, "The kernel counts the timeout in whole milliseconds, at least one, and then wakes the thread a little later. So a " +
				"shorter sleep takes that long if no other goroutine runs.",
				func(e *event.Event) bool { return e.PollWake().Early < 0 }},
			{go126, "Another goroutine set a timer that is due before the thread would return. So the thread must come back and sleep " +
				"for less.", func(e *event.Event) bool { return e.PollWake().Why == event.PollBreak }},
			{go126, "The network is ready, or the timeout is over. The thread needs a P before it can run a goroutine.", nil},
		},
	},
}

func notePoll(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.Poll().Until == event.Never {
		return say(dst, "thread sleeps until the network is ready")
	}
	if a := e.Poll(); a.Wait > 0 {
		return say(dst, "until the timer at %v: epoll waits %v", clock(a.Until), a.Wait)
	}
	return say(dst, "until the timer at %v", clock(e.Poll().Until))
}

func notePollWake(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	dst = pollEnded(dst, e.PollWake())
	if e.PollWake().P == event.NoP {
		return say(dst, ", no P is idle")
	}
	return say(dst, ", takes %v", e.PollWake().P)
}

// pollEnded says why a thread comes back from the poller.
func pollEnded(dst []byte, a event.PollWakeArgs) []byte {
	switch {
	case a.Why == event.PollNetwork:
		return say(dst, "network ready")
	case a.Why == event.PollBreak:
		return say(dst, "an earlier timer was set")
	case a.Early > 0:
		return say(dst, "%v before the timer", brief(a.Early))
	case a.Early < 0:
		return say(dst, "%v after the timer", brief(-a.Early))
	}
	return say(dst, "time is over")
}
