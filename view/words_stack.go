package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

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
}

func noteStackGrow(_ *names, _ *line, e *event.Event) string { return copied(e.StackGrow()) }

func noteStackShrink(_ *names, _ *line, e *event.Event) string {
	return copied(event.StackGrowArgs(e.StackShrink()))
}

// copied says how a stack changed: "G5: 2 KB → 4 KB, 12 frames copied".
func copied(a event.StackGrowArgs) string {
	return fmt.Sprintf("%v: %s → %s, %s copied", a.G, size(a.Old), size(a.New), count(a.Frames, "frame"))
}

// Why a stack is copied.

// size says a number of bytes in the largest unit that divides it or leaves three
// digits: "2 KB", "1.5 MB", "78.1 GB".
func size(bytes int64) string {
	if bytes >= 1<<50 {
		return "without limit"
	}
	units := []string{"B", "KB", "MB", "GB", "TB"}
	n, unit := float64(bytes), 0
	for n >= 1024 && unit < len(units)-1 {
		n, unit = n/1024, unit+1
	}
	if n == float64(int64(n)) {
		return fmt.Sprintf("%d %s", int64(n), units[unit])
	}
	return fmt.Sprintf("%.1f %s", n, units[unit])
}
