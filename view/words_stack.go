package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// noteStack says how a stack changed: "G5: 2 KB → 4 KB, 12 frames copied".
func noteStack(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v: %s → %s, %s copied", gid(e.A), size(e.B), size(e.C), count(e.D, "frame"))
}

// Why a stack is copied.
var (
	whyStackGrow   = []reason{{go126, "The frame of the next call does not fit. A goroutine begins with 2 KB and gets twice as much each time, so it pays for a copy only a few times, however deep it goes.", nil}}
	whyStackShrink = []reason{{go126, "The collector sees that less than a quarter is in use and gives half of the stack back: one deep call need not cost memory for ever.", nil}}
)

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
