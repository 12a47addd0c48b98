package sim

import "math"

// A ratio is how much a goroutine must mark for what it allocates, so that all is
// marked when the heap is at its goal. Mirrors assistWorkPerByte and
// assistBytesPerWork: the runtime keeps both, and computes new ones only at the
// beginning of a cycle and when the heap grows by a span.
type ratio struct{ work, bytes float64 }

// workFor is how many bytes must be marked for so many that are allocated.
func (r ratio) workFor(allocated int64) int64 { return truncate(float64(allocated) * r.work / r.bytes) }

// bytesFor is how many bytes may be allocated for so many that are marked. With
// GOGC=off the goal is near the largest int64. Whoever marks as much as the pacer
// expected of the whole cycle then gets the smallest number instead of a large one: it
// is in debt for good and waits until the cycle's end. The runtime does so, too.
func (r ratio) bytesFor(marked int64) int64 { return truncate(float64(marked) * r.bytes / r.work) }

// truncate converts as amd64 does: a number that is too large becomes the smallest.
func truncate(f float64) int64 {
	if f >= 1<<63 || f < -1<<63 {
		return math.MinInt64
	}
	return int64(f)
}

// noLimit is how far the heap may grow with GOGC=off: GOMEMLIMIT is the largest int64,
// of which the runtime subtracts what it has beside the heap.
const noLimit = math.MaxInt64 - 8<<20

// revise computes the ratio anew. Mirrors gcControllerState.revise.
func (m *Machine) revise() {
	c, h := &m.gc, &m.gc.heap
	percent, goal, expected := h.percent, h.goal, c.expected
	if percent < 0 {
		percent, goal = 100_000, noLimit
	}
	done := c.total - c.left
	if done > expected {
		goal = min(extrapolated(goal, h.atStart, expected, c.total), truncate((1+float64(percent)/100)*float64(goal)))
		expected = c.total
	}
	if h.live.bytes > goal {
		goal = truncate(float64(goal) * 1.1)
		expected = c.total
	}
	c.ratio = ratio{float64(max(expected-done, leastLeft)), float64(max(goal-h.live.bytes, 1))}
}

// extrapolated is the goal of a cycle that has more to mark than was expected: the heap
// may grow by as much more.
func extrapolated(goal, start, expected, total int64) int64 {
	return truncate(float64(goal-start)/float64(expected)*float64(total)) + start
}
