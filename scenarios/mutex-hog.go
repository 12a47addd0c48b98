//go:build ignore

// One goroutine wants the lock all the time.
//
// What it teaches: an Unlock leaves the mutex free and wakes a waiter. But the
// running goroutine can take it again before the waiter arrives. That is fast,
// and unfair. Therefore a waiter that has waited for a millisecond switches the
// mutex to starvation mode: the next Unlock hands it over to the waiter.
//
// Predict first: one goroutine holds the lock for 100 us and takes it again at
// once. Another one needs it 50 times. How often does the first one get it
// during that time?
//
// Then try:
//
//	gmpsim run mutex-hog
//	gmpsim trace mutex-hog --from 1.5ms --only lock,unlock --why --limit 30
//	gmpsim run mutex-collapse
//
// and change the program: the hog sleeps for 10 us before it takes the lock
// again. Which one has to wait now?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of several runs):
//
//	the hog had it: 1088    really 1051
//	the other had it: 50    really 50
//
//gmp:procs 2
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	var mu sync.Mutex
	var stop atomic.Bool
	var wg sync.WaitGroup
	hog := 0
	wg.Go(func() {
		for !stop.Load() {
			mu.Lock()
			work.CPU(100 * time.Microsecond)
			hog++
			mu.Unlock()
		}
	})
	other := 0
	for range 50 {
		time.Sleep(100 * time.Microsecond)
		mu.Lock()
		work.CPU(100 * time.Microsecond)
		other++
		mu.Unlock()
	}
	stop.Store(true)
	wg.Wait()
	fmt.Println("the hog had it:", hog)
	fmt.Println("the other had it:", other)
}
