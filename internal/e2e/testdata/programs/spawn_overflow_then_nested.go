//go:build ignore

// 600 goroutines that yield half-way, then start one more each.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var order []int
	for i := range 600 {
		wg.Go(func() {
			order = append(order, i)
			runtime.Gosched()
			order = append(order, 1000+i)
			if i%3 == 0 {
				wg.Go(func() { order = append(order, 2000+i) })
			}
		})
	}
	wg.Wait()
	fmt.Println(order)
}
