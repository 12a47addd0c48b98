package view

import "github.com/gmpsim/gmpsim/sim/event"

// Why the collector takes Ps and makes goroutines pay.

var (
	whyGCStart = []reason{
		{language, "runtime.GC is a whole collection, and its caller waits for it.", argB(triggerCycle)},
		{go126, "A program that hardly allocates would keep its garbage for ever: sysmon asks for a collection two minutes after the last one.", argB(triggerTime)},
		{go126, "The heap has grown to the trigger: early enough that marking is done when it has grown by GOGC per cent of what was alive. Whoever allocated the last of it begins.", nil},
	}
	whySystem    = []reason{{go126, "Each P has a worker, made before the first collection. It is not counted as one of the program's goroutines.", nil}}
	whyStopWorld = []reason{
		{go126, "Nothing is left to mark. With the world stopped nobody can add to it.", func(e *event.Event) bool { return e.A == 1 }},
		{go126, "All must see at the same moment that marking begins, or a pointer could be hidden from the workers.", nil},
	}
	whyStartWorld = []reason{{go126, "The pauses are short, since marking and sweeping go on beside the program.", nil}}
	whyGCAssign   = []reason{{go126, "The P had nothing to do when the world was stopped, so it is the first to get a worker.", nil}}
	whyGCWorker   = []reason{
		{go126, "A quarter of the Ps' time goes to the collector, and its workers come before every queue: behind a long one, marking would be too late.", argB(modeDedicated)},
		{go126, "A quarter of so few Ps is no whole number, so each gives a part of its time, before every queue.", argB(modeFractional)},
		{go126, "The P has no work: it marks until there is some.", nil},
	}
	whyGCStop = []reason{
		{go126, "All is marked, or being marked by others.", func(e *event.Event) bool { return e.C == 0 }},
		{go126, "Its P has given its share of the time.", func(e *event.Event) bool { return e.A == modeFractional }},
		{go126, "There is work for its P again, or others are to have their turn.", nil},
	}
	whyAssist = []reason{
		{go126, "What it could mark others are marking already. It waits until they have done enough for what it allocated.", func(e *event.Event) bool { return e.A == 0 }},
		{go126, "Who allocates while the collector marks must mark in proportion, or the heap would grow faster than it is marked.", nil},
	}
	whyGCDone = []reason{{go126, "Whoever marked the last of it ends the cycle. Those who waited go on, and the sweeper returns the memory.", nil}}
	whySweep  = []reason{{go126, "Sweeping is nobody's hurry: the sweeper gives way after each ten spans, a caller of runtime.GC after each.", nil}}
)

// argB applies a reason to events whose second argument is b.
func argB(b int64) func(*event.Event) bool {
	return func(e *event.Event) bool { return e.B == b }
}
