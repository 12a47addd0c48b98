package view

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// gcWords are the words for the garbage collector.
var gcWords = words{
	event.GCStart: {
		what: whatGCStart,
		note: noteGCStart,
		why: []reason{
			{language, "runtime.GC runs a complete collection, and its caller waits for the end.",
				func(e *event.Event) bool { return e.GCStart().Trigger == event.TriggerCycle }},
			{go126, "A program that hardly allocates would keep its garbage for ever. So sysmon asks for a collection {forcegc} " +
				"after the last one.", func(e *event.Event) bool { return e.GCStart().Trigger == event.TriggerTime }},
			{go126, "The heap has reached the trigger. The trigger is early enough: marking ends before the heap has grown by " +
				"GOGC per cent of the live heap. The goroutine that allocated last begins the cycle.", nil},
		},
	},
	event.System: {
		what: text("worker"),
		note: noteSystem,
		why: []reason{
			{go126, "Each P has a worker, created before the first collection. It does not count as a goroutine of the program.",
				func(e *event.Event) bool { return e.System().Role == event.RoleMarkWorker }},
			{go126, "The runtime starts goroutines of its own before main. They do not count as goroutines of the program.", nil},
		},
	},
	event.StopWorld: {
		what: text("stop the world"),
		note: noteStopWorld,
		special: []special{
			{under(marksStopped), reason{older, "Before Go 1.5 no goroutine runs while the collector marks.", nil}},
		},
		why: []reason{
			{go126, "Nothing is left to mark. While the world is stopped, no goroutine can add to it.",
				func(e *event.Event) bool { return e.StopWorld().Again }},
			{go126, "All goroutines must see at the same moment that marking begins. Otherwise a pointer " +
				"could be hidden from the workers.", nil},
		},
	},
	event.StartWorld: {
		what: text("start the world"),
		note: noteStartWorld,
		special: []special{
			{under(marksStopped), reason{older, "Before Go 1.5 the pause lasts as long as the marking.", nil}},
		},
		why: []reason{
			{go126, "The pauses are short, because marking and sweeping run beside the program.", nil},
		},
	},
	event.GCAssign: {
		what: whatGCAssign,
		note: noteGCAssign,
		why: []reason{
			{go126, "The P was idle when the world was stopped, so it is the first to get a worker.", nil},
		},
	},
	event.GCWorker: {
		what: whatGCWorker,
		note: noteGCWorker,
		why: []reason{
			{go126, "A quarter of the Ps' time goes to the collector. A P runs its mark worker before queued goroutines: behind a " +
				"long queue, marking would be too late.", func(e *event.Event) bool { return e.GCWorker().Mode == event.MarkDedicated }},
			{go126, "A quarter of this number of Ps is not a whole number. So each P gives a part of its time, before it runs " +
				"queued goroutines.",
				func(e *event.Event) bool { return e.GCWorker().Mode == event.MarkFractional }},
			{go126, "The P has no work, so it marks until work comes.", nil},
		},
	},
	event.GCStop: {
		what: text("stop marking"),
		note: noteGCStop,
		why: []reason{
			{go126, "Everything is marked, or others are marking it.", func(e *event.Event) bool { return e.GCStop().Left == 0 }},
			{go126, "Its P has given its share of time to the collector.",
				func(e *event.Event) bool { return e.GCStop().Mode == event.MarkFractional }},
			{go126, "Its P has work again, or other goroutines must have their turn.", nil},
		},
	},
	event.Assist: {
		what: whatAssist,
		note: noteAssist,
		why: []reason{
			{go126, "Others are already marking all that it could mark. It waits until they have marked enough for its allocation.",
				func(e *event.Event) bool { return e.Assist().Work == 0 }},
			{go126, "A goroutine that allocates while the collector marks must mark in proportion. Otherwise the heap would grow " +
				"faster than it is marked.", nil},
		},
	},
	event.GCDone: {
		what: whatGCDone,
		note: noteGCDone,
		why: []reason{
			{go126, "The goroutine that marked last ends the cycle. Goroutines that waited " +
				"for the end go on, and the sweeper returns the memory.", nil},
		},
	},
	event.Sweep: {
		what: text("sweep"),
		note: noteSweep,
		why: []reason{
			{go126, "Sweeping is not urgent: the sweeper yields after every {spans} spans, a caller of runtime.GC after every span.", nil},
		},
	},
}

func whatGCStart(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "GC %d begins", e.GCStart().Cycle)
}

func noteGCStart(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	switch e.GCStart().Trigger {
	case event.TriggerTime:
		return say(dst, "none for %s", inWords(rules.ForceGCAfter))
	case event.TriggerCycle:
		return say(dst, "program asked")
	}
	return say(dst, "heap %s, goal %s", size(e.GCStart().Live), size(e.GCStart().Goal))
}

func noteSystem(dst []byte, _ *names, _ *line, _ *event.Event) []byte {
	return say(dst, "runtime G")
}

func noteStopWorld(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "takes all Ps but %v", e.P)
}

func noteStartWorld(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "stopped %s", brief(e.StartWorld().For))
}

func whatGCAssign(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%v → %v", e.GCAssign().G, e.GCAssign().P)
}

func noteGCAssign(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%v gets the %s worker %v", e.GCAssign().P, e.GCAssign().Mode, e.GCAssign().G)
}

func whatGCWorker(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "mark → %v", e.GCWorker().G)
}

func noteGCWorker(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%s worker, %s to mark", e.GCWorker().Mode, size(e.GCWorker().Left))
}

func noteGCStop(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	dst = say(dst, "%s worker, ran %s", e.GCStop().Mode, brief(e.GCStop().Ran))
	if e.GCStop().Left > 0 {
		dst = say(dst, ", %s left", size(e.GCStop().Left))
	}
	return dst
}

func whatAssist(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.Assist().Work == 0 {
		return say(dst, "wait for credit")
	}
	return say(dst, "assist %s", size(e.Assist().Work))
}

func noteAssist(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	dst = say(dst, "owes for %s", size(e.Assist().Debt))
	if e.Assist().Credit > 0 {
		dst = say(dst, ", took %s of credit", size(e.Assist().Credit))
	}
	return dst
}

func whatGCDone(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "GC %d ends", e.GCDone().Cycle)
}

func noteGCDone(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%s alive, next goal %s, marked for %s", size(e.GCDone().Marked), size(e.GCDone().Goal), brief(e.GCDone().Took))
}

func noteSweep(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%s, %d left", count(e.Sweep().N, "span"), e.Sweep().Left)
}
