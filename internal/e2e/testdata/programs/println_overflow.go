//go:build ignore

// The overflow without package os: the queue begins with one goroutine less.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	var order []int
	for i := range 600 {
		wg.Go(func() { order = append(order, i) })
	}
	wg.Wait()
	for _, i := range order {
		print(" ", i)
	}
	println()
}
