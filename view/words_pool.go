package view

import "github.com/gmpsim/gmpsim/sim/event"

// poolWords are the words for a Pool.
var poolWords = words{
	event.PoolGet: {
		what: whatPool("Get"),
		note: notePoolGet,
		why: []reason{
			{go126, "This P has no value, the lists of the others are empty, and the last collection left nothing. The private place of " +
				"another P cannot be taken from. So New makes a value; without New the result is nil.", from(event.PoolEmpty)},
			{go126, "This P has no value, and the lists of the others are empty. The values that were there when the last collection " +
				"began can still be taken, once.", from(event.PoolVictim)},
			{go126, "This P has no value, so it takes the oldest of another P.", from(event.PoolOther)},
			{go126, "Each P has places of its own, so that Get needs no lock.", nil},
		},
	},
	event.PoolPut: {
		what: whatPool("Put"),
		note: notePoolPut,
		why: []reason{
			{go126, "The private place of the P is taken. Its list is next, and other Ps may take from there.",
				func(e *event.Event) bool { return e.PoolPut().Into == event.PoolShared }},
			{go126, "The private place of the P is free. No other P can take from there.", nil},
		},
	},
	event.PoolClear: {
		what: whatPool("cleared"),
		note: notePoolClear,
		why: []reason{
			{go126, "A collection makes victims of the values of a Pool, and the next collection drops them.", nil},
		},
	},
}

// from selects a Get by where the value was.
func from(place event.PoolPlace) func(*event.Event) bool {
	return func(e *event.Event) bool { return e.PoolGet().From == place }
}

func whatPool(deed string) phrase {
	return func(dst []byte, n *names, _ *line, e *event.Event) []byte {
		return say(dst, "%s.%s", n.lock("pool", e.Arg(0)), deed)
	}
}

func notePoolGet(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	a := e.PoolGet()
	switch a.From {
	case event.PoolEmpty:
		return say(dst, "empty")
	case event.PoolVictim:
		return say(dst, "a victim of the last collection")
	case event.PoolOther:
		return say(dst, "the oldest of another P")
	case event.PoolShared:
		return say(dst, "from the list of %v, %d left", e.P, a.Left)
	}
	return say(dst, "the private one of %v, %d left", e.P, a.Left)
}

func notePoolPut(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if a := e.PoolPut(); a.Into == event.PoolShared {
		return say(dst, "into the list of %v, which holds %d in all", e.P, a.Holds)
	}
	return say(dst, "into the private place of %v", e.P)
}

func notePoolClear(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	a := e.PoolClear()
	return say(dst, "%d are victims, %d are dropped: %d", a.Victims, a.Dropped, count(a.Cycles, "collection"))
}
