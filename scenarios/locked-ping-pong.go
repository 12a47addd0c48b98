//go:build ignore

// A goroutine that is locked to its thread.
//
// What it teaches: runtime.LockOSThread ties a goroutine to one thread of the
// kernel. Other threads cannot run it. Each time it is ready, the processor
// goes to its thread; each time it blocks, the processor goes back. A switch
// between goroutines becomes a switch between threads.
//
// Predict first: two goroutines play ping-pong on one processor. A round takes
// a third of a microsecond. How much longer does it take when one of the two is
// locked to its thread?
//
// Then try:
//
//	gmpsim run locked-ping-pong
//	gmpsim trace locked-ping-pong --only startlocked,stoplocked,handoff --why --limit 20
//	gmpsim run ping-pong
//
// and change the program: lock both sides. Is it worse?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of several runs):
//
//	free:   330ns     really 520ns
//	locked: 16.4µs    really 9.8µs
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
	"time"
)

const rounds = 1000

// roundTrip returns how long a ping and a pong take together.
func roundTrip(locked bool) time.Duration {
	ping, pong := make(chan int), make(chan int)
	go func() {
		if locked {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
		}
		for n := range ping {
			pong <- n
		}
	}()
	start := time.Now()
	for n := range rounds {
		ping <- n
		<-pong
	}
	close(ping)
	return time.Since(start) / rounds
}

func main() {
	roundTrip(false) // warm up
	roundTrip(true)
	fmt.Println("free:  ", roundTrip(false).Round(10*time.Nanosecond))
	fmt.Println("locked:", roundTrip(true).Round(100*time.Nanosecond))
}
