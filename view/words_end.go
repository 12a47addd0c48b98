package view

import "github.com/gmpsim/gmpsim/sim/event"

// endWords are the words for the end of a run.
var endWords = words{
	event.Exit: {
		what: text("exit"),
		note: noteExit,
		why: []reason{
			{language, "The program ends when main returns, or when a goroutine ends the program. It does not wait for other " +
				"goroutines.", nil},
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
}

func noteExit(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "status %d", e.Exit().Code)
}

func noteDeadlock(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.Deadlock().Waiting == 0 {
		return say(dst, "no goroutine is left")
	}
	verb := "wait"
	if e.Deadlock().Waiting == 1 {
		verb = "waits"
	}
	return say(dst, "%s %s; no thread runs, no timer", count(e.Deadlock().Waiting, "goroutine"), verb)
}

func noteStop(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	switch e.Stop().Why {
	case event.Stopped:
		return say(dst, "from outside")
	case event.StepLimit, event.TimeLimit:
		return say(dst, "by the %v", e.Stop().Why)
	}
	return say(dst, "%v", e.Stop().Why)
}
