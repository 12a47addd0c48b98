//go:build ignore

// The network beside goroutines that compute.
//
// What it teaches: while all processors compute, none of them asks the network
// poller. sysmon asks it when no thread has done so for 10 ms. sysmon has no
// processor of its own, so it puts the goroutines that it finds at the end of
// the global queue. The goroutines that used up a slice wait there, too.
//
// Predict first: the same as in timer-hogs, but main waits for the network
// instead of a timer. Is it late by one slice here too?
//
// Then try:
//
//	gmpsim run network-hogs
//	gmpsim trace network-hogs --from 55ms --why --limit 40
//	gmpsim run timer-hogs
//
// and change the program: let the computing goroutines yield now and then
// (runtime.Gosched). Which thread polls now?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of several runs):
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

// beside returns how late wait is beside that many computing hogs: the median
// of several tries.
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
