//go:build ignore

// A closed buffered channel is drained first.
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan int, 10)
	var wg sync.WaitGroup
	var order []string
	for i := range 7 {
		c <- i
	}
	for w := range 3 {
		wg.Go(func() {
			for {
				v, ok := <-c
				order = append(order, fmt.Sprint(w, v, ok))
				if !ok {
					return
				}
			}
		})
	}
	order = append(order, fmt.Sprint("len ", len(c), " cap ", cap(c)))
	close(c)
	wg.Wait()
	fmt.Println(order, len(c))
}
