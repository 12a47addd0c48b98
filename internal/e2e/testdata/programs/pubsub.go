//go:build ignore

// A broker that fans out to subscribers through a select.
package main

import (
	"fmt"
	"sync"
)

func main() {
	publish, subscribe := make(chan int), make(chan chan int)
	go func() {
		var subs []chan int
		for {
			select {
			case c := <-subscribe:
				subs = append(subs, c)
			case v, ok := <-publish:
				for _, c := range subs {
					if ok {
						c <- v
					} else {
						close(c)
					}
				}
				if !ok {
					return
				}
			}
		}
	}()
	var wg sync.WaitGroup
	var order []string
	for i := range 4 {
		c := make(chan int, i)
		subscribe <- c
		wg.Go(func() {
			for v := range c {
				order = append(order, fmt.Sprint(i, ":", v))
			}
		})
	}
	for v := range 5 {
		publish <- v
	}
	close(publish)
	wg.Wait()
	fmt.Println(order)
}
