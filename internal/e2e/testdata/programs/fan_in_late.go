//go:build ignore

// The senders wait already when the receiver comes.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	for i := range 10 {
		go func() { c <- i; c <- 100 + i }()
	}
	runtime.Gosched()
	var got []int
	for range 20 {
		got = append(got, <-c)
	}
	fmt.Println(got)
}
