//go:build ignore

// A lock that too many want.
//
// What it teaches: a lock that is free costs nothing. One that somebody holds
// who is not running costs a switch: who wants it is put in line, is woken,
// finds that the one who ran has taken it again, and gets in line once more.
// From the second contender on each round is such switches; throughput falls
// off a cliff.
//
// Predict first: whoever holds the lock yields once, as one would who is
// stopped at a bad moment. How long does a round take with 1, 2, 8 and 64
// contenders?
//
// Then try:
//
//	gmpsim run mutex-collapse
//	gmpsim trace mutex-collapse --from 7ms --only lock,unlock,gosched --why
//	gmpsim run mutex-collapse --procs 4
//
// and change the program: yield after the Unlock instead. Where is the cliff
// now?
//
// On two real processors the cliff is higher: they pass the lock's memory to
// and fro, and the lock of the queue that the yielding goroutines go through,
// which is not simulated (docs/not-modelled.md has figures).
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the fastest
// of eleven runs, since the machine had other work too):
//
//	1 contenders, a round takes: 130ns     really 90ns
//	2 contenders, a round takes: 260ns     really 330ns
//	8 contenders, a round takes: 260ns     really 300ns
//	64 contenders, a round takes: 260ns    really 300ns
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

// perRound is how long a round takes if so many share them.
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
