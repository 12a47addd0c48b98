//go:build ignore

// Close wakes 20 receivers: the first, then the others from the last.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	gate := make(chan int)
	var wg sync.WaitGroup
	var order []int
	for i := range 20 {
		wg.Go(func() {
			_, ok := <-gate
			if !ok {
				order = append(order, i)
			}
		})
	}
	runtime.Gosched()
	close(gate)
	wg.Wait()
	fmt.Println(order)
}
