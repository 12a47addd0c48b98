package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// The words and reasons of the kernel below the runtime: cores that threads
// share, and the CPU quota.

func noteOnCore(_ *names, _ *line, e *event.Event) string {
	if e.B == 0 {
		return fmt.Sprintf("core %d, which was free", e.A)
	}
	return fmt.Sprintf("core %d, after %s", e.A, brief(span(e.B)))
}

func noteOffCore(_ *names, _ *line, e *event.Event) string {
	if e.A < 0 {
		return "waits for none any more"
	}
	return fmt.Sprintf("core %d is free", e.A)
}

func noteCoreWait(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("all taken; number %d in the queue", e.A)
}

func whatSwitchM(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("core → %v", mid(e.C))
}

func noteSwitchM(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("had core %d for %s", e.A, brief(span(e.B)))
}

func noteThrottle(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%s used; %s frozen until %s", brief(span(e.A)), count(e.C, "thread"), clock(instant(e.B)))
}

func noteUnthrottle(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("after %s; %s on", brief(span(e.A)), goes(e.B))
}

// goes says of n threads that they go.
func goes(n int64) string {
	if n == 1 {
		return "1 thread goes"
	}
	return count(n, "thread") + " go"
}

var (
	whyOnCore = []reason{
		{chance, "The kernel lets threads run in the order in which they asked; the runtime has no say in it, and its P waits with the thread.", func(e *event.Event) bool { return e.B > 0 }},
		{chance, "The thread has something to do, and a core is free.", nil},
	}
	whyOffCore  = []reason{{chance, "A thread that sleeps needs no core; the kernel gives it to another one.", nil}}
	whyCoreWait = []reason{{chance, "More threads have something to do than there are cores. Whatever this one holds, its P too, waits with it.", nil}}
	whySwitchM  = []reason{
		{chance, "A thread that slept for as long as it ran before comes first when it wakes up: it will hardly be long.", func(e *event.Event) bool { return e.D == 1 }},
		{chance, "Threads share a core by time slices of the kernel. The runtime does not notice: its P is still running.", nil},
	}
	whyThrottle   = []reason{{chance, "A container's CPU limit counts the time of all threads: the more run at once, the sooner it is used up. Then all stand still, whoever waits for them.", nil}}
	whyUnthrottle = []reason{{chance, "Each period begins with the whole quota.", nil}}
)

// shared says how long threads waited for a core; "" if none did.
func shared(s sim.Stats) string {
	if s.ThreadSwitches == 0 {
		return ""
	}
	return fmt.Sprintf("threads waited %s, %s in all", times(s.ThreadSwitches), brief(s.CoreWait))
}

// quota says how often the CPU quota was used up; "" if there is none.
func quota(s sim.Stats) string {
	if s.Periods == 0 {
		return ""
	}
	return fmt.Sprintf("used up in %d of %s, frozen for %s", s.Throttles, count(s.Periods, "period"), brief(s.Throttled))
}
