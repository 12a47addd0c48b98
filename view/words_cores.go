package view

import "github.com/gmpsim/gmpsim/sim/event"

// measureWords are the words for measurements: a trace shows them only if they are
// asked for by name.
var measureWords = words{
	event.Measured: {
		what: text("measured"),
		note: noteMeasured,
		why: []reason{
			{go126, "The summary adds these up; no decision depends on them.", nil},
		},
	},
}

// coreWords are the words for cores and the CPU quota.
var coreWords = words{
	event.OnCore: {
		what: text("on core"),
		note: noteOnCore,
		why: []reason{
			{chance, "The kernel lets threads run in the order in which they asked. The runtime cannot influence it, and the P waits " +
				"with the thread.", func(e *event.Event) bool { return e.OnCore().Waited > 0 }},
			{chance, "The thread has work, and a core is free.", nil},
		},
	},
	event.OffCore: {
		what: text("off core"),
		note: noteOffCore,
		why: []reason{
			{chance, "A sleeping thread needs no core; the kernel gives the core to another thread.", nil},
		},
	},
	event.CoreWait: {
		what: text("wait for core"),
		note: noteCoreWait,
		why: []reason{
			{chance, "More threads have work than there are cores. This thread waits, " +
				"and everything that it holds waits with it, also its P.", nil},
		},
	},
	event.SwitchM: {
		what: whatSwitchM,
		note: noteSwitchM,
		why: []reason{
			{chance, "A thread that slept for as long as it ran before comes first when it wakes up: it probably runs only briefly.",
				func(e *event.Event) bool { return e.SwitchM().Woken }},
			{chance, "Threads share a core in time slices of the kernel. The runtime does not notice: for it the P is still running.", nil},
		},
	},
	event.Throttle: {
		what: text("throttled"),
		note: noteThrottle,
		why: []reason{
			{chance, "A container's CPU limit counts the time of all threads: the more threads run at once, the sooner it is used up. " +
				"Then all threads stop, also when others wait for them.", nil},
		},
	},
	event.Unthrottle: {
		what: text("unthrottled"),
		note: noteUnthrottle,
		why: []reason{
			{chance, "Each period begins with the whole quota.", nil},
		},
	},
}

// The words and reasons of the kernel below the runtime: cores that threads
// share, and the CPU quota.

func noteOnCore(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.OnCore().Waited == 0 {
		return say(dst, "core %d was free", e.OnCore().Core)
	}
	return say(dst, "core %d, after %s", e.OnCore().Core, brief(e.OnCore().Waited))
}

func noteOffCore(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.OffCore().Core < 0 {
		return say(dst, "no longer waits for one")
	}
	return say(dst, "core %d is free", e.OffCore().Core)
}

func noteCoreWait(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "all taken; number %d in the queue", e.CoreWait().Queue)
}

func whatSwitchM(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "core → %v", e.SwitchM().M)
}

func noteSwitchM(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "had core %d for %s", e.SwitchM().Core, brief(e.SwitchM().Ran))
}

func noteThrottle(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	a := e.Throttle()
	return say(dst, "%s used; %s frozen until %s", brief(a.Used), count(a.Threads, "thread"), clock(a.Until))
}

func noteUnthrottle(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "after %s; %s on", brief(e.Unthrottle().For), goes(e.Unthrottle().Threads))
}

// goes says of n threads that they go.
func goes(n int) string {
	if n == 1 {
		return "1 thread goes"
	}
	return count(n, "thread").String() + " go"
}

func noteMeasured(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	switch a := e.Measured(); a.What {
	case event.MeasuredStackPeak:
		return say(dst, "%v: %s", a.What, size(int64(a.Amount)))
	case event.MeasuredThreads, event.MeasuredPeriod:
		return say(dst, "%v: %d", a.What, a.Amount)
	default:
		return say(dst, "%v: %s", a.What, brief(event.Duration(a.Amount)))
	}
}
