//go:build ignore

// The holder yields: others queue, the unlocker barges.
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
	for i := range 5 {
		wg.Go(func() {
			for range 4 {
				mu.Lock()
				order = append(order, i)
				runtime.Gosched()
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(order)
}
