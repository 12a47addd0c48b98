//go:build ignore

// 600 goroutines: three overflows, and 1 turn in 61 from the global queue.
package main

import (
	"fmt"
	"sync"
)

func main() { spawn(600) }

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
