//go:build ignore

// Gosched: a goroutine that yields goes to the global queue.
//
// What it teaches: runtime.Gosched does not put the goroutine at the tail of
// its processor's queue. It puts it into the global queue. A processor looks
// there only when its own queue is empty, or once in 61 turns.
//
// Predict first: 200 goroutines are ready when main yields, and all of them
// are quick. How many run before main is back? All 200? None? Why is the
// number different at the second and third yield?
//
// Then try:
//
//	gmpsim trace gosched --only gosched,globget --why
//	gmpsim trace gosched --only globget
//	gmpsim show queue-overflow
//
// and change the program: 50 goroutines instead of 200, or time.Sleep(1)
// instead of the yield.
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
)

func main() {
	var ran atomic.Int64
	for range 200 {
		go ran.Add(1)
	}
	var seen []int64
	for range 5 {
		runtime.Gosched()
		seen = append(seen, ran.Load())
	}
	fmt.Println("others that had run at main's return from each yield:", seen)
}
