//go:build ignore

// A bounded buffer with two conditions, many on both sides.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	notFull, notEmpty := sync.NewCond(&mu), sync.NewCond(&mu)
	var store, order []int
	var wg sync.WaitGroup
	for p := range 5 {
		wg.Go(func() {
			for k := range 8 {
				mu.Lock()
				for len(store) == 4 {
					notFull.Wait()
				}
				store = append(store, 10*p+k)
				notEmpty.Signal()
				mu.Unlock()
			}
		})
	}
	for c := range 4 {
		wg.Go(func() {
			for range 10 {
				mu.Lock()
				for len(store) == 0 {
					notEmpty.Wait()
				}
				order = append(order, 100*c+store[0])
				store = store[1:]
				notFull.Signal()
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(order)
}
