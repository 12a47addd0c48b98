//go:build ignore

// Equal timers: who sleeps as long as the others wakes in a strange place.
//
// What it teaches: the timers of a processor are a heap that is looked at when
// the processor searches for work. All that are due fire in one look, in the
// order of their times; each makes its goroutine ready through runnext. So the
// last to fire runs first, and the others follow in order.
//
// Predict first: 16 goroutines sleep for the same millisecond. They fall asleep
// in the order 15, 0, 1, … 14 (why?). In which order do they go on?
//
// Then try:
//
//	gmpsim trace equal-timers --only timers,timerfire
//	gmpsim trace equal-timers --from 1ms --why
//	gmpsim run equal-timers --procs 4
//
// and change the program: number i sleeps for a millisecond and i microseconds.
// How big must the difference be before the order is the order of the times?
//
//gmp:procs 1
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	var slept, woke []int
	for i := range 16 {
		wg.Go(func() {
			mu.Lock()
			slept = append(slept, i)
			mu.Unlock()
			time.Sleep(time.Millisecond)
			mu.Lock()
			woke = append(woke, i)
			mu.Unlock()
		})
	}
	wg.Wait()
	fmt.Println("fell asleep:", slept)
	fmt.Println("woke:       ", woke)
}
