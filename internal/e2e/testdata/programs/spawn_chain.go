//go:build ignore

// Each goroutine starts its successor, beside ten that yield.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var order []int
	var link func(n int)
	link = func(n int) {
		order = append(order, n)
		if n < 100 {
			wg.Go(func() { link(n + 1) })
		}
	}
	for i := range 10 {
		wg.Go(func() {
			for range 3 {
				order = append(order, 1000+i)
				runtime.Gosched()
			}
		})
	}
	wg.Go(func() { link(0) })
	wg.Wait()
	fmt.Println(order)
}
