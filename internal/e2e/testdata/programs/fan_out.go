//go:build ignore

// One sender, five receivers, unbuffered: who gets what.
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan int)
	var wg sync.WaitGroup
	var log []string
	for w := range 5 {
		wg.Go(func() {
			for v := range c {
				log = append(log, fmt.Sprint(w, ":", v))
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
