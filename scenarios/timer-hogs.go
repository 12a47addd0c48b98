//go:build ignore

// A timer beside goroutines that compute.
//
// What it teaches: sysmon stops a goroutine that has computed for 10 ms. But it
// looks only every 10 ms, so a slice lasts up to 20 ms. At the end of the slice the
// processor looks at its timers first, and the goroutine of an expired timer
// goes into runnext, ahead of all goroutines in the queue.
//
// Predict first: main sleeps for a millisecond on one processor beside 0, 1, 2,
// 4 and 10 goroutines that compute without end. How late does it wake up? Is it
// ten times as late beside ten?
//
// Then try:
//
//	gmpsim run timer-hogs
//	gmpsim trace timer-hogs --from 55ms --why --limit 40
//	gmpsim run network-hogs
//
// and change the program: GOMAXPROCS 2 (--procs 2). When is it late now?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of several runs):
//
//	0 hogs: late by 80µs        really 120µs
//	1 hogs: late by 19.13ms     really 19.21ms
//	2 hogs: late by 19.13ms     really 20.73ms
//	4 hogs: late by 19.13ms     really 19.27ms
//	10 hogs: late by 19.13ms    really 19.35ms
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
	for _, hogs := range []int{0, 1, 2, 4, 10} {
		fmt.Printf("%d hogs: late by %v\n", hogs, beside(hogs, time.Sleep))
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
