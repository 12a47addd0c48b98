//go:build ignore

// A sleeper wakes while others pass the processor to each other.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	done := false
	go func() { time.Sleep(2 * time.Millisecond); done = true }()
	a, b := make(chan int), make(chan int)
	go func() {
		for v := range a {
			b <- v
		}
	}()
	n := 0
	for !done {
		a <- n
		n = <-b + 1
		runtime.Gosched()
	}
	fmt.Println(n > 100)
}
