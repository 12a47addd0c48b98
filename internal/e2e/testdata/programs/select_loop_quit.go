//go:build ignore

// The usual loop: work until quit is closed.
package main

import (
	"fmt"
	"sync"
)

func main() {
	in, quit := make(chan int), make(chan struct{})
	var wg sync.WaitGroup
	var order []string
	for w := range 3 {
		wg.Go(func() {
			for {
				select {
				case v := <-in:
					order = append(order, fmt.Sprint(w, ":", v))
				case <-quit:
					order = append(order, fmt.Sprint(w, " quits"))
					return
				}
			}
		})
	}
	for i := range 10 {
		in <- i
	}
	close(quit)
	wg.Wait()
	fmt.Println(order)
}
