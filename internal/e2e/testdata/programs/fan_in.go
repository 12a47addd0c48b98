//go:build ignore

// Ten senders, one receiver, unbuffered.
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan [2]int)
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Go(func() {
			for j := range 5 {
				c <- [2]int{i, j}
			}
		})
	}
	go func() { wg.Wait(); close(c) }()
	var got [][2]int
	for v := range c {
		got = append(got, v)
	}
	fmt.Println(got)
}
