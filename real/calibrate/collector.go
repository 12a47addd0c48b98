package calibrate

import (
	"runtime"
	"runtime/debug"
	"time"
)

// collectorProbes measure what the garbage collector costs.
func collectorProbes() []probe {
	return []probe{
		{"stops of the world", 1, 10, stops, shares([]string{"gc.begin", "gc.end"}, []float64{700, 3800})},
		{"marking", 1, 2, marking, []share{{"gc.mark", nil, 1, 1, "depends on the live heap: here a tree of small nodes"}}},
	}
}

// stops is how long the world stands still in a collection, in both stops.
func stops() float64 {
	runtime.GC()
	var s debug.GCStats
	debug.ReadGCStats(&s)
	return float64(s.Pause[0])
}

// A node is 24 bytes of a tree.
type node struct {
	left, right *node
	depth       int
}

func tree(depth int) *node {
	if depth == 0 {
		return nil
	}
	return &node{tree(depth - 1), tree(depth - 1), depth}
}

// marking collects beside a tree that lives: nanoseconds for a KB.
func marking() float64 {
	const depth = 18
	alive := tree(depth)
	var before runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	begin := time.Now()
	runtime.GC()
	took := each(begin, int(before.HeapAlloc/1024))
	runtime.KeepAlive(alive)
	return took
}
