//go:build ignore

// A receive from a full buffer takes the oldest value and lets the first waiting sender refill.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 3)
	var order []int
	for i := range 10 {
		go func() { c <- i; order = append(order, 100+i) }()
	}
	runtime.Gosched()
	for range 10 {
		v := <-c
		order = append(order, v)
		if v%4 == 0 {
			runtime.Gosched()
		}
	}
	runtime.Gosched()
	fmt.Println(order, len(c))
}
