//go:build ignore

// A chain of goroutines shares one slice.
//
// What it teaches: a new goroutine goes into runnext and inherits the rest of
// its creator's time slice. Otherwise goroutines that start or wake each other
// would begin a new slice each time, and those in the queue would never have a
// turn. At the end of the shared slice sysmon stops the goroutine that runs
// then, at its next function call at the latest.
//
// Predict first: a goroutine computes, starts its successor and ends, and so
// on. How long does a neighbour wait in the queue if each link computes for
// 1 ms? And for only 5 us?
//
// Then try:
//
//	gmpsim run spawn-chain
//	gmpsim trace spawn-chain --only preemptask,preempt
//	gmpsim run tight-loop
//
// and change the program: let the links yield before they end. Is the neighbour
// still late?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of several runs):
//
//	links of 1ms: the neighbour waits 19.6ms    really 21.7ms
//	links of 5µs: the neighbour waits 20.1ms    really 20.2ms
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
	"slices"
	"sync/atomic"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

// A chain is a series of goroutines: each computes, then starts the next one.
type chain struct {
	moment time.Duration
	stop   atomic.Bool
	end    chan bool
}

func (c *chain) link() {
	work.CPU(c.moment)
	if c.stop.Load() {
		close(c.end)
		return
	}
	go c.link()
}

// waited is how long a ready goroutine waits beside a chain.
func waited(moment time.Duration) time.Duration {
	c := &chain{moment: moment, end: make(chan bool)}
	start := time.Now()
	go c.link()
	runtime.Gosched() // main is in the queue now
	d := time.Since(start)
	c.stop.Store(true)
	<-c.end
	return d
}

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	for _, moment := range []time.Duration{time.Millisecond, 5 * time.Microsecond} {
		var all []time.Duration
		for range 9 {
			all = append(all, waited(moment))
		}
		slices.Sort(all)
		fmt.Printf("links of %v: the neighbour waits %v\n",
			moment, all[4].Round(100*time.Microsecond))
	}
}
