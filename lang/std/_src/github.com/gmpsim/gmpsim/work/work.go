// Package work lets a scenario keep a processor busy, block in the kernel, or
// wait for the network.
package work

import (
	_ "os" // as the real package does: what is linked decides the boot state
	"time"
)

// CPU burns d of processor time: as the calibrated loop of the real package
// does, but exactly.
func CPU(d time.Duration) { burn(int64(d)) }

// Syscall blocks in the kernel for d.
func Syscall(d time.Duration) {
	if d > 0 {
		block(int64(d))
	}
}

// Net waits on the network poller for d: it reads in vain, parks until there
// is something, and reads again. Both reads are system calls, if short ones,
// and wake sysmon from its deepest sleep.
func Net(d time.Duration) {
	if d > 0 {
		block(0)
		poll(int64(d))
		block(0)
	}
}

func burn(nanoseconds int64)
func block(nanoseconds int64)
func poll(nanoseconds int64)

// Keep makes the live heap so many bytes larger, for good: the collector has to
// mark them in each cycle. No memory is taken.
func Keep(bytes int64) { keep(bytes) }

func keep(bytes int64)
