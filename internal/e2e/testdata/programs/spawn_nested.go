//go:build ignore

// Goroutines that start goroutines, with enough of them to overflow.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var order []string
	for i := range 120 {
		wg.Go(func() {
			order = append(order, fmt.Sprint(i))
			for j := range 4 {
				wg.Go(func() { order = append(order, fmt.Sprint(i, ".", j)) })
			}
		})
	}
	wg.Wait()
	for _, o := range order {
		fmt.Println(o)
	}
}
