// Package work gives a program work that takes a known time.
//
// A lesson about scheduling needs goroutines that compute for ten
// milliseconds and do nothing else: no allocation, no system call, no lock. CPU
// does that. Syscall keeps a thread in the kernel, and Net parks the goroutine
// on the network poller. The same calls work on the real runtime and under
// gmpsim. On the real runtime, CPU runs a calibrated loop, and Syscall and Net
// wait in the kernel. Under gmpsim, CPU takes virtual CPU time and the others
// take virtual time; the simulation itself does no work for them.
package work

import (
	"sync"
	"time"
)

// CPU uses d of processor time and returns. If d <= 0, it returns at once.
//
// It counts turns of a loop and does not read the clock. So d is time spent
// computing: after a preemption half-way, a goroutine still has the other half
// to do, as with real work. And no system call or timer disturbs the order that
// the program should show. The first call measures how many turns a nanosecond
// has; that takes about a millisecond. Expect an error of a few per cent, more
// on a machine that changes its clock rate.
//
// The loop makes no calls, so before Go 1.14 nothing could preempt it; since
// then the runtime interrupts it with a signal.
func CPU(d time.Duration) {
	if d > 0 {
		//lint:ignore SA4017 the time it takes is its effect
		spin(uint64(float64(d) * turnsPerNano()))
	}
}

// turnsPerNano is measured by the first call in the process. It is a constant of
// the machine, and with kept the only state of the package.
var turnsPerNano = sync.OnceValue(calibrate)

// calibrate times the loop in short trials and takes the fastest: a disturbance
// (preemption, an interrupt, a cold cache) can only make a trial slower.
func calibrate() float64 {
	const trials, turns = 20, 50_000
	best := time.Duration(1<<63 - 1)
	for range trials {
		start := time.Now()
		//lint:ignore SA4017 the time it takes is its effect
		spin(turns)
		best = min(best, time.Since(start))
	}
	return turns / float64(max(best, 1))
}

// spin runs n turns. Each turn needs the result of the turn before, so that the
// processor cannot run several turns at once. spin returns the result, so that
// the compiler keeps the loop.
//
//go:noinline
func spin(n uint64) uint64 {
	x := n | 1
	for range n {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
	}
	return x
}

// A node is a small object with pointers, as most programs have many.
type node struct {
	left, right *node
	_           [6]uintptr
}

// nodeSize is how many bytes a node takes.
const nodeSize = 64

// kept holds what Keep made, for ever.
var kept []*node

// Keep makes the program's live heap that many bytes larger, for ever. It makes
// small objects that point to each other; the garbage collector must walk them in
// each cycle. Under gmpsim it only tells the simulator and takes no memory.
func Keep(bytes int64) {
	if n := bytes / nodeSize; n > 0 {
		kept = append(kept, tree(n))
	}
}

// tree returns a balanced tree of n nodes.
func tree(n int64) *node {
	t := &node{}
	if n--; n > 0 {
		t.left = tree((n + 1) / 2)
	}
	if n > 1 {
		t.right = tree(n / 2)
	}
	return t
}
