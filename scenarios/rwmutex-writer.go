//go:build ignore

// A writer among readers.
//
// What it teaches: readers share a RWMutex. A writer announces itself, which
// keeps new readers out, and waits for the readers that are in. So it waits for
// the slowest of them. If a reader has been stopped in the middle, the writer
// waits until that reader runs again.
//
// Predict first: eight readers read for 50 us, again and again. How long does a
// writer wait, on one processor and on two? And if the eight yield while they
// read?
//
// Then try:
//
//	gmpsim run rwmutex-writer
//	gmpsim trace rwmutex-writer --from 14ms --why --limit 40
//	gmpsim run mutex-hog
//
// and change the program: sixteen readers. Does the writer wait for twice as
// long?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the fastest
// of eleven runs, since the machine had other work too):
//
//	1 P, readers that compute: the writer waits 370µs    really 270µs
//	1 P, readers that yield: the writer waits 200µs      really 140µs
//	2 P, readers that compute: the writer waits 200µs    really 280µs
//	2 P, readers that yield: the writer waits 110µs      really 150µs
//
//gmp:procs 2
package main

import (
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

// writerWaits returns how long a writer waits beside eight readers.
func writerWaits(read func()) time.Duration {
	var mu sync.RWMutex
	var stop atomic.Bool
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for !stop.Load() {
				mu.RLock()
				read()
				mu.RUnlock()
			}
		})
	}
	var waits []time.Duration
	for range 15 {
		time.Sleep(time.Millisecond)
		start := time.Now()
		mu.Lock()
		waits = append(waits, time.Since(start))
		mu.Unlock()
	}
	stop.Store(true)
	wg.Wait()
	slices.Sort(waits)
	return waits[len(waits)/2].Round(10 * time.Microsecond)
}

const half = 25 * time.Microsecond

func compute() { work.CPU(2 * half) }

func yield() {
	work.CPU(half)
	runtime.Gosched()
	work.CPU(half)
}

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	for _, procs := range []int{1, 2} {
		runtime.GOMAXPROCS(procs)
		fmt.Println(procs, "P, readers that compute: the writer waits",
			writerWaits(compute))
		fmt.Println(procs, "P, readers that yield: the writer waits",
			writerWaits(yield))
	}
}
