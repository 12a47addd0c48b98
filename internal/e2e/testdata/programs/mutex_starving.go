//go:build ignore

// A waiter that has waited for more than a millisecond gets the lock handed over.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	var order []int
	for i := range 3 {
		wg.Go(func() {
			for range 4 {
				mu.Lock()
				order = append(order, i)
				time.Sleep(3 * time.Millisecond)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(order)
}
