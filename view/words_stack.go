package view

import "github.com/gmpsim/gmpsim/sim/event"

// stackWords are the words for stacks.
var stackWords = words{
	event.StackGrow: {
		what: text("stack grows"),
		note: noteStackGrow,
		why: []reason{
			{go126, "The frame of the next call does not fit. A goroutine begins with {stack} and its stack doubles each time, " +
				"so even deep calls need only a few copies.", nil},
		},
	},
	event.StackShrink: {
		what: text("stack shrinks"),
		note: noteStackShrink,
		why: []reason{
			{go126, "Less than a quarter of the stack is in use, so the collector halves it. Otherwise one deep call would cost " +
				"memory for ever.", nil},
		},
	},
	event.StackStart: {
		what: text("a reused G begins with another stack"),
		note: noteStackStart,
		why: []reason{
			{go126, "It is what the collector found in use on average, and the guard, rounded up to a power of two. " +
				"Most goroutines then need no copy of their stacks. A new G always begins with {stack}.", nil},
		},
	},
}

func noteStackGrow(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return copied(dst, e.StackGrow())
}

func noteStackShrink(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return copied(dst, event.StackGrowArgs(e.StackShrink()))
}

func noteStackStart(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	a := e.StackStart()
	return say(dst, "%s → %s", size(a.Old), size(a.New))
}

// copied says how a stack changed: "G5: 2 KB → 4 KB, 12 frames copied".
func copied(dst []byte, a event.StackGrowArgs) []byte {
	return say(dst, "%v: %s → %s, %s copied", a.G, size(a.Old), size(a.New), count(a.Frames, "frame"))
}

// Why a stack is copied.
