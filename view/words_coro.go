package view

import "github.com/gmpsim/gmpsim/sim/event"

// coroWords are the words for coroutines.
var coroWords = words{
	event.Coroutine: {
		what: text("coroutine"),
		note: noteCoroutine,
		why: []reason{
			{go126, "iter.Pull has a goroutine for the iterator. It is on no queue; it runs when next or stop switches to it.", nil},
		},
	},
	event.CoroSwitch: {
		what: whatCoroSwitch,
		note: noteCoroSwitch,
		why: []reason{
			{go126, "The two goroutines of a coroutine take turns and never run at the same time. So no scheduling is needed, and " +
				"the slice goes on.", nil},
		},
	},
}

func noteCoroutine(dst []byte, _ *names, _ *line, _ *event.Event) []byte {
	return say(dst, "coroutine, waits for its turn")
}

func whatCoroSwitch(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "turn → %v", e.CoroSwitch().G)
}

func noteCoroSwitch(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.CoroSwitch().Ended {
		return say(dst, "%v ends, %v goes on", e.G, e.CoroSwitch().G)
	}
	return say(dst, "%v waits for its turn", e.G)
}
