package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// gcWords are the words for the garbage collector.
var gcWords = words{
	event.GCStart: {
		what: whatGCStart,
		note: noteGCStart,
		why: []reason{
			{language, "runtime.GC is a whole collection, and its caller waits for it.",
				func(e *event.Event) bool { return e.GCStart().Trigger == event.TriggerCycle }},
			{go126, "A program that hardly allocates would keep its garbage for ever: sysmon asks for a collection {forcegc} after " +
				"the last one.", func(e *event.Event) bool { return e.GCStart().Trigger == event.TriggerTime }},
			{go126, "The heap has grown to the trigger: early enough that marking is done when it has grown by GOGC per cent of what " +
				"was alive. Whoever allocated the last of it begins.", nil},
		},
	},
	event.System: {
		what: text("worker"),
		note: noteSystem,
		why: []reason{
			{go126, "Each P has a worker, made before the first collection. It is not counted as one of the program's goroutines.", nil},
		},
	},
	event.StopWorld: {
		what: text("stop the world"),
		note: noteStopWorld,
		why: []reason{
			{go126, "Nothing is left to mark. With the world stopped nobody can add to it.",
				func(e *event.Event) bool { return e.StopWorld().Again }},
			{go126, "All must see at the same moment that marking begins, or a pointer could be hidden from the workers.", nil},
		},
	},
	event.StartWorld: {
		what: text("start the world"),
		note: noteStartWorld,
		why: []reason{
			{go126, "The pauses are short, since marking and sweeping go on beside the program.", nil},
		},
	},
	event.GCAssign: {
		what: whatGCAssign,
		note: noteGCAssign,
		why: []reason{
			{go126, "The P had nothing to do when the world was stopped, so it is the first to get a worker.", nil},
		},
	},
	event.GCWorker: {
		what: whatGCWorker,
		note: noteGCWorker,
		why: []reason{
			{go126, "A quarter of the Ps' time goes to the collector, and its workers come before every queue: behind a long one, " +
				"marking would be too late.", func(e *event.Event) bool { return e.GCWorker().Mode == event.MarkDedicated }},
			{go126, "A quarter of so few Ps is no whole number, so each gives a part of its time, before every queue.",
				func(e *event.Event) bool { return e.GCWorker().Mode == event.MarkFractional }},
			{go126, "The P has no work: it marks until there is some.", nil},
		},
	},
	event.GCStop: {
		what: text("stop marking"),
		note: noteGCStop,
		why: []reason{
			{go126, "All is marked, or being marked by others.", func(e *event.Event) bool { return e.GCStop().Left == 0 }},
			{go126, "Its P has given its share of the time.",
				func(e *event.Event) bool { return e.GCStop().Mode == event.MarkFractional }},
			{go126, "There is work for its P again, or others are to have their turn.", nil},
		},
	},
	event.Assist: {
		what: whatAssist,
		note: noteAssist,
		why: []reason{
			{go126, "What it could mark others are marking already. It waits until they have done enough for what it allocated.",
				func(e *event.Event) bool { return e.Assist().Work == 0 }},
			{go126, "Who allocates while the collector marks must mark in proportion, or the heap would grow faster than it is " +
				"marked.", nil},
		},
	},
	event.GCDone: {
		what: whatGCDone,
		note: noteGCDone,
		why: []reason{
			{go126, "Whoever marked the last of it ends the cycle. Those who waited go on, and the sweeper returns the memory.", nil},
		},
	},
	event.Sweep: {
		what: text("sweep"),
		note: noteSweep,
		why: []reason{
			{go126, "Sweeping is nobody's hurry: the sweeper gives way after each {spans} spans, a caller of runtime.GC after each.", nil},
		},
	},
}

// The words for the garbage collector: when the world stands still, who marks,
// and who pays.

func whatGCStart(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("GC %d begins", e.GCStart().Cycle)
}

func noteGCStart(_ *names, _ *line, e *event.Event) string {
	switch e.GCStart().Trigger {
	case event.TriggerTime:
		return "none for " + inWords(rules.ForceGCAfter)
	case event.TriggerCycle:
		return "the program asks"
	}
	return fmt.Sprintf("heap %s, goal %s", size(e.GCStart().Live), size(e.GCStart().Goal))
}

func noteSystem(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v is the runtime's own", e.System().G)
}

func noteStopWorld(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("all Ps but %v are taken", e.P)
}

func noteStartWorld(_ *names, _ *line, e *event.Event) string {
	return "stood for " + brief(e.StartWorld().For)
}

func whatGCAssign(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v → %v", e.GCAssign().G, e.GCAssign().P)
}

func noteGCAssign(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v gets the %s worker %v", e.GCAssign().P, e.GCAssign().Mode, e.GCAssign().G)
}

func whatGCWorker(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("mark → %v", e.GCWorker().G)
}

func noteGCWorker(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%s worker, %s to mark", e.GCWorker().Mode, size(e.GCWorker().Left))
}

func noteGCStop(_ *names, _ *line, e *event.Event) string {
	note := fmt.Sprintf("%s worker, ran %s", e.GCStop().Mode, brief(e.GCStop().Ran))
	if e.GCStop().Left > 0 {
		note += fmt.Sprintf(", %s left", size(e.GCStop().Left))
	}
	return note
}

func whatAssist(_ *names, _ *line, e *event.Event) string {
	if e.Assist().Work == 0 {
		return "wait for credit"
	}
	return "assist " + size(e.Assist().Work)
}

func noteAssist(_ *names, _ *line, e *event.Event) string {
	note := fmt.Sprintf("owes for %s", size(e.Assist().Debt))
	if e.Assist().Credit > 0 {
		note += fmt.Sprintf(", took %s of credit", size(e.Assist().Credit))
	}
	return note
}

func whatGCDone(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("GC %d ends", e.GCDone().Cycle)
}

func noteGCDone(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%s alive, next goal %s, marked for %s", size(e.GCDone().Marked), size(e.GCDone().Goal), brief(e.GCDone().Took))
}

func noteSweep(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%s, %d left", count(e.Sweep().N, "span"), e.Sweep().Left)
}
