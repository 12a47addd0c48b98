package work

import "time"

// Syscall blocks in the kernel for d. It is one system call: it holds the
// goroutine's thread, and the P until the runtime takes the P away. Reads of
// files and calls of C do the same. If d <= 0, Syscall returns at once.
//
// The kernel sleeps about 60 us longer than it was asked to. On systems that are
// not unix there is no blocking system call to use: the goroutine sleeps, and
// holds no thread.
func Syscall(d time.Duration) {
	if d > 0 {
		block(d)
	}
}

// Net waits for d on the runtime's network poller, as a Read of package net does:
// the goroutine parks, and neither a thread nor a P waits with it. If d <= 0, Net
// returns at once.
//
// On Linux the kernel's own clock makes the descriptor readable. On other unix
// systems the descriptor is a pipe, and a timer of the runtime closes its other
// end, so the timer needs a P. On other systems the goroutine sleeps.
func Net(d time.Duration) {
	if d > 0 {
		poll(d)
	}
}
