//go:build ignore

// Readers and writers that yield inside.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.RWMutex
	var wg sync.WaitGroup
	var order []string
	for i := range 6 {
		wg.Go(func() {
			for k := range 3 {
				if (i+k)%3 == 0 {
					mu.Lock()
					order = append(order, fmt.Sprint("W", i))
					runtime.Gosched()
					order = append(order, fmt.Sprint("w", i))
					mu.Unlock()
				} else {
					mu.RLock()
					order = append(order, fmt.Sprint("R", i))
					runtime.Gosched()
					order = append(order, fmt.Sprint("r", i))
					mu.RUnlock()
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(order)
}
