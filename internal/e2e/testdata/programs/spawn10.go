//go:build ignore

// Ten goroutines append their number: the newest first, then in order.
package main

import (
	"fmt"
	"sync"
)

func main() { spawn(10) }

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
