//go:build ignore

// A queue of waiters behind main's lock.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	var order []int
	mu.Lock()
	for i := range 8 {
		wg.Go(func() { mu.Lock(); order = append(order, i); mu.Unlock() })
	}
	runtime.Gosched()
	mu.Unlock()
	mu.Lock()
	order = append(order, 100)
	mu.Unlock()
	wg.Wait()
	fmt.Println(order)
}
