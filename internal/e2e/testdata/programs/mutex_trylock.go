//go:build ignore

// TryLock beside waiters.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	var order []string
	for i := range 6 {
		wg.Go(func() {
			for k := range 4 {
				if i%2 == 0 {
					if !mu.TryLock() {
						order = append(order, fmt.Sprint("no", i, k))
						runtime.Gosched()
						continue
					}
				} else {
					mu.Lock()
				}
				order = append(order, fmt.Sprint("in", i, k))
				runtime.Gosched()
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(order)
}
