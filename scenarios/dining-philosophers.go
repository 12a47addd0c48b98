//go:build ignore

// Dining philosophers: five forks, and five eaters who need two each.
//
// What it teaches: locks taken in a circle can deadlock. Here each philosopher
// takes the fork with the lower number first, so the circle is broken: the
// fifth reaches for fork 0, as the first does. The Gosched between the two forks
// gives bad luck its chance.
//
// Predict first: which one eats first? Do all eat equally often in round one?
//
// Then try:
//
//	gmpsim run dining-philosophers
//	gmpsim trace dining-philosophers --only lock,unlock --why --limit 40
//	gmpsim run dining-philosophers --procs 5
//
// and change the program: let all take the left fork first (leave out the swap).
// Compare with the scenario deadlock.
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

const seats = 5

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	var forks [seats]sync.Mutex
	var wg sync.WaitGroup
	var mu sync.Mutex
	var meals []int
	for i := range seats {
		first, second := i, (i+1)%seats
		if second < first {
			first, second = second, first
		}
		wg.Go(func() {
			for range 3 {
				forks[first].Lock()
				runtime.Gosched()
				forks[second].Lock()
				work.CPU(20 * time.Microsecond)
				mu.Lock()
				meals = append(meals, i)
				mu.Unlock()
				forks[second].Unlock()
				forks[first].Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println("meals:", meals)
}
