package debug

import (
	"os"
	"runtime"
	"time"
)

// Stack returns the stack of the goroutine as a crash shows it.
func Stack() []byte {
	for size := 1024; ; size *= 2 {
		buf := make([]byte, size)
		if n := runtime.Stack(buf, false); n < size {
			return buf[:n]
		}
	}
}

// PrintStack prints what Stack returns to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// The limits that a program begins with, that of a stack apart. They cannot be changed here: the setters
// return what they were set to before.
const (
	defaultThreads = 10_000
	noMemoryLimit  = 1<<63 - 1
)

// limits are what the setters were told last.
var limits = struct {
	threads      int
	memory       int64
	panicOnFault bool
}{defaultThreads, noMemoryLimit, false}

func swap[T any](old *T, now T) T {
	was := *old
	*old = now
	return was
}

// SetMaxThreads returns the limit of threads. It does not change it.
func SetMaxThreads(threads int) int { return swap(&limits.threads, threads) }

// SetMemoryLimit returns the soft limit of memory, of which the simulated
// collector takes no notice. A negative limit only asks.
func SetMemoryLimit(limit int64) int64 {
	if limit < 0 {
		return limits.memory
	}
	return swap(&limits.memory, limit)
}

// SetPanicOnFault has no effect: no address is bad but nil.
func SetPanicOnFault(enabled bool) bool { return swap(&limits.panicOnFault, enabled) }

// SetTraceback says which stacks a crash shows.
func SetTraceback(level string)

// GCStats says how often garbage was collected and for how long the world stood.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats sets the numbers of stats. Single pauses are not kept, so its
// lists become empty.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	*stats = GCStats{NumGC: int64(m.NumGC), PauseTotal: time.Duration(m.PauseTotalNs)}
	if m.LastGC != 0 {
		stats.LastGC = time.Unix(0, int64(m.LastGC))
	}
}
