//go:build ignore

// A lock that too many goroutines want.
//
// What it teaches: a free lock costs nothing. If its holder does not run, a lock
// costs a switch. A goroutine that wants it gets in line and is woken. It finds
// that the running goroutine has taken the lock again, and gets in line once
// more. With two contenders or more, each round is such switches: throughput
// falls off a cliff.
//
// Predict first: each holder of the lock yields once, as a goroutine does that
// is stopped at a bad moment. How long does a round take with 1, 2, 8 and 64
// contenders?
//
// Then try:
//
//	gmpsim run mutex-collapse
//	gmpsim trace mutex-collapse --from 7ms --only lock,unlock,gosched --why --limit 40
//	gmpsim run mutex-collapse --procs 4
//
// and change the program: yield after the Unlock instead. Where is the cliff
// now?
//
// On two processors (--procs 2) the cliff is as high: the second one only waits for
// this lock, too. In reality it is a little higher (docs/not-modelled.md has figures).
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the fastest
// of eleven runs, since the machine had other work too):
//
//	1 contenders, a round takes: 100ns     really 90ns
//	2 contenders, a round takes: 340ns     really 330ns
//	8 contenders, a round takes: 350ns     really 300ns
//	64 contenders, a round takes: 350ns    really 300ns
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

const rounds = 50_000

// perRound returns how long a round takes with that many contenders.
func perRound(contenders int) time.Duration {
	var mu sync.Mutex
	var wg sync.WaitGroup
	total := 0
	start := time.Now()
	for range contenders {
		wg.Go(func() {
			for range rounds / contenders {
				mu.Lock()
				total++
				runtime.Gosched() // a holder that is slow
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	return time.Since(start) / rounds
}

func main() {
	for _, contenders := range []int{1, 2, 8, 64} {
		fmt.Printf("%d contenders, a round takes: %v\n",
			contenders, perRound(contenders).Round(10*time.Nanosecond))
	}
}
