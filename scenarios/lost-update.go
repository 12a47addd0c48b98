//go:build ignore

// Two goroutines count, and the sum is too small.
//
// What it teaches: n++ reads, adds and writes. When two goroutines do this at
// the same time, both may read the same number, and one of the two steps is
// lost. On one processor a goroutine runs for a long time before the other one
// does, so the error does not show. The program is as wrong as before.
//
// Predict first: two goroutines count to a million each, in one variable, on
// two processors. What is the sum? And with --procs 1?
//
// Then try:
//
//	gmpsim run lost-update
//	gmpsim run lost-update --procs 1
//	gmpsim run lost-update --seed 7
//
// and change the program: atomic.AddInt64, or a mutex.
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of several runs):
//
//	sum: 1677054    really 1812753
//
//gmp:procs 2
package main

import (
	"fmt"
	"sync"
)

const each = 1_000_000

func main() {
	counter := 0
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for range each {
				counter++
			}
		})
	}
	wg.Wait()
	fmt.Println("sum:", counter)
}
