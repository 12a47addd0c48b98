//go:build ignore

// A binary tree of goroutines, depth first by runnext or not?
package main

import (
	"fmt"
	"sync"
)

var (
	wg    sync.WaitGroup
	order []int
)

func node(i, depth int) {
	order = append(order, i)
	if depth > 0 {
		for k := range 2 {
			wg.Go(func() { node(2*i+k, depth-1) })
		}
	}
	order = append(order, -i)
}
func main() {
	wg.Go(func() { node(1, 6) })
	wg.Wait()
	fmt.Println(order)
}
