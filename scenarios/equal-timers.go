//go:build ignore

// Equal timers: goroutines that sleep equally long wake in an odd order.
//
// What it teaches: each processor keeps its timers in a heap, and looks at it
// when it searches for work. All timers that are due fire in one look, in the
// order of their times. Each puts its goroutine into runnext. So the last timer
// to fire runs its goroutine first, and the others follow in order.
//
// Predict first: 16 goroutines sleep for the same millisecond. They fall asleep
// in the order 15, 0, 1, … 14 (why?). In which order do they wake up?
//
// Then try:
//
//	gmpsim trace equal-timers --only timers,timerfire
//	gmpsim trace equal-timers --from 1ms --why --limit 40
//	gmpsim run equal-timers --procs 4
//
// and change the program: number i sleeps for a millisecond and i microseconds.
// How large must the difference be to make the order follow the times?
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
