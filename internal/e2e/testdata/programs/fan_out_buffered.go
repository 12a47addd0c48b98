//go:build ignore

// One sender, five receivers that yield, room for four.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	c := make(chan int, 4)
	var wg sync.WaitGroup
	var log []string
	for w := range 5 {
		wg.Go(func() {
			for v := range c {
				log = append(log, fmt.Sprint(w, ":", v))
				runtime.Gosched()
			}
		})
	}
	for v := range 40 {
		c <- v
	}
	close(c)
	wg.Wait()
	fmt.Println(log)
}
