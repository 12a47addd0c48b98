//go:build ignore

// Waves of goroutines, each larger, so that the queue is in another state and the tick in another phase.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var waves [][]int
	for n := 50; n <= 400; n += 50 {
		var wg sync.WaitGroup
		var order []int
		for i := range n {
			wg.Go(func() { order = append(order, i) })
		}
		wg.Wait()
		waves = append(waves, order)
	}
	fmt.Println(waves)
}
