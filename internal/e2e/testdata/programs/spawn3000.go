//go:build ignore

// 3000 goroutines: batches from a long global queue.
package main

import (
	"fmt"
	"sync"
)

func main() { spawn(3000) }

// spawn starts n goroutines that append their number, and prints the order.
func spawn(n int) {
	var wg sync.WaitGroup
	var order []int
	for i := range n {
		wg.Go(func() { order = append(order, i) })
	}
	wg.Wait()
	fmt.Println(order)
}
