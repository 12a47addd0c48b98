package work

import "time"

// Syscall blocks in the kernel for d: one system call that holds the
// goroutine's thread, and its P until the runtime takes that away. Reads of
// files and calls of C behave so. d <= 0 returns at once.
//
// The kernel's sleep is about 60 us longer than asked for. Where there is no
// blocking system call to be had (not on unix) the goroutine sleeps, and holds
// no thread.
func Syscall(d time.Duration) {
	if d > 0 {
		block(d)
	}
}

// Net waits for d on the runtime's network poller: the goroutine parks, and
// neither a thread nor a P waits with it, as in a Read of package net. d <= 0
// returns at once.
//
// On Linux the kernel's own clock makes the descriptor readable. Elsewhere on
// unix it is a pipe into which a timer of the runtime writes, which that
// runtime must find time for; on other systems the goroutine sleeps.
func Net(d time.Duration) {
	if d > 0 {
		poll(d)
	}
}
