//go:build ignore

// 256 goroutines: runnext and 255 in the queue, which also has the boot's two.
package main

import (
	"fmt"
	"sync"
)

func main() { spawn(256) }

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
