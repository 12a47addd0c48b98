//go:build ignore

// Ten senders, one receiver, room for three.
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan int, 3)
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Go(func() {
			for j := range 5 {
				c <- 10*i + j
			}
		})
	}
	go func() { wg.Wait(); close(c) }()
	var got []int
	for v := range c {
		got = append(got, v)
	}
	fmt.Println(got)
}
