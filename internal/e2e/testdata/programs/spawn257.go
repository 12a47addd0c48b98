//go:build ignore

// 257 goroutines: one more than the queue, and the boot's two are in it.
package main

import (
	"fmt"
	"sync"
)

func main() { spawn(257) }

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
