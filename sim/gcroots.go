package sim

import "github.com/gmpsim/gmpsim/sim/event"

// What a cycle has to mark, in pieces. The roots come first: a piece of them is one
// job, which nobody interrupts and no two share. In a small program the globals are
// most of the work. So whoever gets the job of the zeroed globals, a worker or a
// goroutine that only wanted to pay for 64 bytes, marks most of the cycle.

// Sizes in a program that imports fmt (measured).
const (
	dataBytes  = 22 << 10  // globals with a value
	bssBytes   = 132 << 10 // globals that begin as zero
	stackBytes = 400       // the frames of a goroutine
	bootBytes  = 28 << 10  // what the runtime and the packages have allocated before main
	foundBytes = 64        // objects that the globals lead to; who pays marks them before another root
)

// globalBytes is what the pacer expects of a first cycle, before which no stack and no
// heap has been marked.
const globalBytes = dataBytes + bssBytes

// The root jobs in their order: two for globals, then the stacks. Mirrors markroot,
// where each job has a number.
const (
	rootData = iota
	rootBSS
	rootStacks // the first of them, with what the runtime knows of spans
)

// mostJobs is how many jobs the stacks are at most. In the runtime each stack is one.
const mostJobs = 1000

// A chunk is so much to be marked, and how long it takes.
type chunk struct {
	bytes int64
	time  event.Duration
}

// startRoots counts the roots of a cycle, and returns their bytes.
func (m *Machine) startRoots() int64 {
	m.gc.root, m.gc.stacks = 0, m.gs.made()
	return globalBytes + int64(m.gc.stacks)*stackBytes
}

// nextChunk claims a piece of work: a whole root job if there is one left, and
// otherwise up to n bytes of the heap. It is empty if nothing is left.
func (m *Machine) nextChunk(n int64) chunk {
	c := &m.gc
	if c.stacks > 0 {
		c.root++
		return c.claim(m.rootJob(c.root - 1))
	}
	n = min(n, c.left)
	return c.claim(chunk{n, m.markTime(n)})
}

// rootJob is the job with a number.
func (m *Machine) rootJob(i int) chunk {
	c := &m.gc
	switch i {
	case rootData:
		return chunk{dataBytes, m.markTime(dataBytes)}
	case rootBSS:
		return chunk{bssBytes, event.Duration(scale(bssBytes, int64(m.costs.GCGlobals), 1024))}
	}
	n := min(1+m.gs.made()/mostJobs, c.stacks)
	c.stacks -= n
	k := chunk{int64(n) * stackBytes, event.Duration(n) * m.costs.GCStack}
	if i == rootStacks {
		k.time += m.costs.GCSpans
	}
	return k
}

// claim takes a chunk from what is left to mark.
func (c *collector) claim(k chunk) chunk {
	c.left -= k.bytes
	c.inflight += int(bit(k.bytes > 0))
	return k
}

// claimed ends the marking of a chunk that was claimed.
func (c *collector) claimed(k chunk) { c.inflight -= int(bit(k.bytes > 0)) }

// markTime is how long it takes to mark n bytes of the heap.
func (m *Machine) markTime(n int64) event.Duration {
	return event.Duration(scale(n, int64(m.costs.GCMark), 1024))
}
