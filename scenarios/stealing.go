//go:build ignore

// Stealing: an idle processor takes half of another processor's queue.
//
// What it teaches: one processor makes all 64 tasks. The second has nothing, so
// its thread spins: it looks at the queues of the others and takes half of the
// first that is not empty, rounded up. It runs the last one that it took first.
// If the thread is awake before main has made all tasks, it takes half of a short
// queue. Then it comes back for more. So two to four thefts are enough. On a real
// computer with other work to do, one of the two threads may lose its CPU. Then
// the other one steals from its queue again and again.
//
// Predict first: how many thefts do 64 tasks need? How many tasks does each
// processor run? Which one runs the goroutine that main started last?
//
// Then try:
//
//	gmpsim trace stealing --only steal --why
//	gmpsim trace stealing --only P1 --steps --limit 40
//	gmpsim run stealing --procs 4
//	gmpsim run stealing --procs 4 --seed 3
//	gmpsim run stealing --procs 1
//
// and change the program: tasks of one microsecond. Does the thief come in
// time?
//
//gmp:procs 2
package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	var wg sync.WaitGroup
	var mu sync.Mutex
	var order []int
	for i := range 64 {
		wg.Go(func() {
			work.CPU(50 * time.Microsecond)
			mu.Lock()
			order = append(order, i)
			mu.Unlock()
		})
	}
	wg.Wait()
	fmt.Println(order)
}
