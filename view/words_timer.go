package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The words for the goroutines that ran timers before Go 1.14, and why they do
// what they do.

func noteTimerPut(_ *names, l *line, e *event.Event) string {
	return fmt.Sprintf("%s, in bucket %d", due(l, e), e.D)
}

func noteTimerProc(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("runs bucket %d", e.B)
}

func noteTimerSleep(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v sleeps until %s", e.M, clock(instant(e.A)))
}

func whatTimerWake(_ *names, _ *line, e *event.Event) string { return "wake " + mid(e.A).String() }

func noteTimerWake(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("wakes %v", mid(e.A))
}

var (
	whyTimerPut   = []reason{{older, "Before Go 1.14 timers waited in a few heaps, or in one, each with a goroutine of the runtime's own that ran them.", nil}}
	whyTimerProc  = []reason{{older, "The first timer of a bucket starts the goroutine that will run them all. It is not counted as one of the program's.", nil}}
	whyTimerSleep = []reason{{older, "A timer is pending. Whoever waits for it must not keep a P, so the goroutine sleeps in the kernel, with a thread of its own; afterwards it needs a P again, and with all of them busy it queues behind the others.", nil}}
	whyTimerWake  = []reason{{older, "The new timer is earlier than the one that the goroutine sleeps for.", nil}}
)
