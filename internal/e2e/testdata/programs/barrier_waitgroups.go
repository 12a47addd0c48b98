//go:build ignore

// Rounds by WaitGroups: many wait for one group.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var start, done sync.WaitGroup
	var order []int
	for round := range 3 {
		start.Add(1)
		for i := range 8 {
			done.Go(func() { start.Wait(); order = append(order, 10*round+i) })
		}
		start.Done()
		done.Wait()
	}
	fmt.Println(order)
}
