//go:build ignore

// The network beside goroutines that compute.
//
// What it teaches: while all processors compute, nobody asks the network
// poller. sysmon does so when nobody else has for 10 ms; having no processor of
// its own, it puts whom it finds at the end of the global queue. There
// everybody waits who was stopped after a slice.
//
// Predict first: the same as in timer-hogs, but main waits for the network
// instead of a timer. Is it late by one slice here too?
//
// Then try:
//
//	gmpsim run network-hogs
//	gmpsim trace network-hogs --from 1ms --why
//	gmpsim run timer-hogs
//
// and change the program: let the goroutines that compute yield now and then
// (runtime.Gosched). Who polls now?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of some runs):
//
//	0 hogs: late by 50µs        really 50µs
//	1 hogs: late by 19.13ms     really 20.27ms
//	2 hogs: late by 39.27ms     really 39.42ms
//	4 hogs: late by 79.54ms     really 87ms
//	8 hogs: late by 160.07ms    really 169.75ms
//
//gmp:procs 1
package main

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	for _, hogs := range []int{0, 1, 2, 4, 8} {
		fmt.Printf("%d hogs: late by %v\n", hogs, beside(hogs, work.Net))
	}
}

// beside returns how late wait is, the median of some, beside so many hogs
// that compute.
func beside(hogs int, wait func(time.Duration)) time.Duration {
	var stop atomic.Bool
	var wg sync.WaitGroup
	for range hogs {
		wg.Go(func() {
			for !stop.Load() {
				work.CPU(100 * time.Microsecond)
			}
		})
	}
	time.Sleep(50 * time.Millisecond) // let them begin
	var late []time.Duration
	for range 5 {
		start := time.Now()
		wait(time.Millisecond)
		late = append(late, time.Since(start)-time.Millisecond)
	}
	stop.Store(true)
	wg.Wait()
	slices.Sort(late)
	return late[len(late)/2].Round(10 * time.Microsecond)
}
