//go:build ignore

// Last one first: the newest goroutine jumps the queue.
//
// What it teaches: a processor keeps its ready goroutines in a queue. Beside
// the queue it has one slot, runnext. A go statement puts the new goroutine
// into runnext and kicks the old one out, to the tail of the queue. The
// processor looks at runnext first.
//
// Predict first: main starts 1, 2, 3, 4, 5 in this order and then waits. In
// which order do they run? Which two of the five never meet in runnext?
//
// Then try:
//
//	gmpsim trace last-one-first --why
//	gmpsim trace last-one-first --only P0
//	gmpsim trace last-one-first --procs 4
//
// and change the program: call runtime.Gosched() after each go statement, or
// start a sixth goroutine from the third. On four processors the order is often
// still the same, but not with every --seed. What mostly comes too late? How long
// must a goroutine work so that it comes in time?
//
//gmp:procs 1
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	var order []int
	for i := 1; i <= 5; i++ {
		wg.Go(func() {
			mu.Lock()
			order = append(order, i)
			mu.Unlock()
		})
	}
	wg.Wait()
	fmt.Println(order)
}
