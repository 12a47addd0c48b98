package event

import "strconv"

// GID is a goroutine's number, as in the runtime's tracebacks: 1 is main, and
// numbers are never used twice.
type GID int64

// MID is a thread's number: 0 is main's, 1 sysmon's, and no number is missing.
type MID int32

// PID is a processor's number, from 0 to GOMAXPROCS-1.
type PID int32

// NoG, NoM and NoP are the numbers of no one.
const (
	NoG GID = 0
	NoM MID = -1
	NoP PID = -1
)

// NoCore is the core of a thread that is on none.
const NoCore = -1

// String prints "G7", or "–" for NoG.
func (g GID) String() string { return label("G", int64(g), g == NoG) }

// String prints "M0", or "–" for NoM.
func (m MID) String() string { return label("M", int64(m), m == NoM) }

// String prints "P0", or "–" for NoP.
func (p PID) String() string { return label("P", int64(p), p == NoP) }

func label(letter string, n int64, none bool) string {
	if none {
		return "–"
	}
	return letter + strconv.FormatInt(n, 10)
}
