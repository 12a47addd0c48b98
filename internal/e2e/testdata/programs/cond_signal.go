//go:build ignore

// Signal wakes the longest waiter, one at a time.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	var wg sync.WaitGroup
	var order []int
	for i := range 8 {
		wg.Go(func() { mu.Lock(); cond.Wait(); order = append(order, i); mu.Unlock() })
	}
	runtime.Gosched()
	for k := range 8 {
		mu.Lock()
		cond.Signal()
		order = append(order, 100+k)
		mu.Unlock()
		if k%2 == 1 {
			runtime.Gosched()
		}
	}
	wg.Wait()
	fmt.Println(order)
}
