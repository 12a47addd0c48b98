//go:build ignore

// Dead goroutines are used again: numbers and order go on.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var order []int
	for round := range 30 {
		var wg sync.WaitGroup
		for i := range 7 {
			wg.Go(func() { order = append(order, round*10+i) })
		}
		wg.Wait()
	}
	fmt.Println(order)
	c := make(chan int)
	go func() { c <- 1 }()
	fmt.Println(<-c)
}
