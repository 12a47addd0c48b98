//go:build ignore

// Broadcast readies all in order: the last runs first.
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
	cond.Broadcast()
	wg.Wait()
	for i := range 8 {
		wg.Go(func() { mu.Lock(); cond.Wait(); order = append(order, 10+i); runtime.Gosched(); mu.Unlock() })
	}
	runtime.Gosched()
	mu.Lock()
	cond.Broadcast()
	mu.Unlock()
	wg.Wait()
	fmt.Println(order)
}
