//go:build ignore

// 400 producers, one put each, three consumers, room for seven.
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan int, 7)
	var producers, consumers sync.WaitGroup
	var order []int
	for i := range 400 {
		producers.Go(func() { c <- i })
	}
	for w := range 3 {
		consumers.Go(func() {
			for v := range c {
				order = append(order, 1000*w+v)
			}
		})
	}
	producers.Wait()
	close(c)
	consumers.Wait()
	fmt.Println(order)
}
