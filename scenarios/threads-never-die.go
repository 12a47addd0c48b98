//go:build ignore

// Threads are created on demand and never die.
//
// What it teaches: a goroutine in a system call holds its thread. The runtime
// makes another one for the processor, and keeps all of them for the next time.
// A goroutine that waits for the network holds no thread: the poller waits.
//
// Predict first: a hundred goroutines wait on the poller, then a hundred block
// in the kernel. How many threads exist before, between and after? And a
// second later?
//
// Then try:
//
//	gmpsim run threads-never-die
//	gmpsim trace threads-never-die --only retake,startm --limit 40
//	gmpsim run syscall-handoff
//
// and change the program: 11 000 goroutines in the kernel, each for two seconds.
// (The limit is 10 000 threads.) How many threads are there with 200 ms each?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of several runs):
//
//	threads at first: 3                   really 3
//	after 100 waits for the network: 3    really 3
//	after 100 system calls: 102           really 102
//	a second later: 102                   really 102
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime/pprof"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

// threads returns how many threads exist.
func threads() int { return pprof.Lookup("threadcreate").Count() }

// together lets a hundred goroutines wait at the same time.
func together(wait func(time.Duration)) {
	var wg sync.WaitGroup
	for range 100 {
		wg.Go(func() { wait(200 * time.Millisecond) })
	}
	wg.Wait()
}

func main() {
	fmt.Println("threads at first:", threads())
	together(work.Net)
	fmt.Println("after 100 waits for the network:", threads())
	together(work.Syscall)
	fmt.Println("after 100 system calls:", threads())
	time.Sleep(time.Second)
	fmt.Println("a second later:", threads())
}
