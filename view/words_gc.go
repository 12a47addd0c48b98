package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The words for the garbage collector: when the world stands still, who marks,
// and who pays.

// The triggers of a cycle and the modes of a worker, as events number them.
const (
	triggerHeap = iota
	triggerTime
	triggerCycle
)

const (
	modeDedicated = iota
	modeFractional
	modeIdle
)

// mode names how a worker marks.
func mode(n int64) string {
	switch n {
	case modeDedicated:
		return "dedicated"
	case modeFractional:
		return "fractional"
	}
	return "idle"
}

func whatGCStart(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("GC %d begins", e.A) }

func noteGCStart(_ *names, _ *line, e *event.Event) string {
	switch e.B {
	case triggerTime:
		return "none for two minutes"
	case triggerCycle:
		return "the program asks"
	}
	return fmt.Sprintf("heap %s, goal %s", size(e.C), size(e.D))
}

func noteSystem(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v is the runtime's own", gid(e.A))
}

func noteStopWorld(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("all Ps but %v are taken", e.P)
}

func noteStartWorld(_ *names, _ *line, e *event.Event) string { return "stood for " + brief(span(e.A)) }

func whatGCAssign(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v → %v", gid(e.B), pid(e.A))
}

func noteGCAssign(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v gets the %s worker %v", pid(e.A), mode(e.C), gid(e.B))
}

func whatGCWorker(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("mark → %v", gid(e.A))
}

func noteGCWorker(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%s worker, %s to mark", mode(e.B), size(e.C))
}

func noteGCStop(_ *names, _ *line, e *event.Event) string {
	note := fmt.Sprintf("%s worker, ran %s", mode(e.A), brief(span(e.B)))
	if e.C > 0 {
		note += fmt.Sprintf(", %s left", size(e.C))
	}
	return note
}

func whatAssist(_ *names, _ *line, e *event.Event) string {
	if e.A == 0 {
		return "wait for credit"
	}
	return "assist " + size(e.A)
}

func noteAssist(_ *names, _ *line, e *event.Event) string {
	note := fmt.Sprintf("owes for %s", size(e.C))
	if e.B > 0 {
		note += fmt.Sprintf(", took %s of credit", size(e.B))
	}
	return note
}

func whatGCDone(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("GC %d ends", e.A) }

func noteGCDone(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%s alive, next goal %s, marked for %s", size(e.B), size(e.C), brief(span(e.D)))
}

func noteSweep(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%s, %d left", count(e.A, "span"), e.B)
}
