// Package work gives a program something to do that takes a known time.
//
// A lesson about scheduling needs goroutines that compute for ten
// milliseconds, and nothing else: no allocation, no system call, no lock. CPU
// is that. Syscall keeps a thread in the kernel instead, and Net parks the
// goroutine on the network poller. The same calls work in both worlds: on the
// real runtime CPU turns a calibrated loop and the kernel does the waiting;
// under gmpsim they are CPU time and virtual time, and cost the simulation
// nothing.
package work

import (
	"sync"
	"time"
)

// CPU burns d of processor time and returns; d <= 0 returns at once.
//
// It counts turns of a loop and looks at no clock while it runs. So d is time
// spent computing: a goroutine that is preempted half-way still has the other
// half to do, as real work would, and no system call or timer disturbs the
// order that a program is meant to show. The number of turns in a nanosecond
// is measured once, at the first call, in about a millisecond. Expect a few
// per cent of error, more on a machine that changes its clock rate.
//
// The loop makes no calls, so before Go 1.14 nothing could preempt it; since
// then the runtime interrupts it with a signal.
func CPU(d time.Duration) {
	if d > 0 {
		//lint:ignore SA4017 the time it takes is its effect
		spin(uint64(float64(d) * turnsPerNano()))
	}
}

// turnsPerNano is measured by the first call of the process. It is the
// package's only state, and a constant of the machine.
var turnsPerNano = sync.OnceValue(calibrate)

// calibrate times the loop in short trials and believes the fastest: whatever
// disturbs a trial (preemption, an interrupt, a cold cache) makes it slower.
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

// spin turns n times. Each turn needs the result of the one before, so that a
// turn takes the same time however wide the processor is, and the result is
// returned, so that the compiler keeps the loop.
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

// kept is what Keep made; nothing ever lets go of it.
var kept []*node

// Keep makes the program's live heap so many bytes larger, for good: with small
// objects that point to each other, which the garbage collector has to walk in
// each of its cycles. Under gmpsim it only says so; no memory is taken.
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
