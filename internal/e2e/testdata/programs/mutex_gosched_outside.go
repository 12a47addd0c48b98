//go:build ignore

// The yield is outside of the lock: woken waiters meet new ones.
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
	for i := range 6 {
		wg.Go(func() {
			for k := range 5 {
				mu.Lock()
				order = append(order, 10*i+k)
				if k%2 == 0 {
					runtime.Gosched()
				}
				mu.Unlock()
				if k%2 == 1 {
					runtime.Gosched()
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(order)
}
