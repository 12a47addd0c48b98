// An older language version: one variable for the whole loop.

//go:build go1.21

package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var order []int
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func() { defer wg.Done(); order = append(order, i) }()
	}
	wg.Wait()
	fmt.Println(order)
}
