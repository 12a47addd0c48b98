//go:build ignore

// 300 goroutines: one overflow.
package main

import (
	"fmt"
	"sync"
)

func main() { spawn(300) }

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
