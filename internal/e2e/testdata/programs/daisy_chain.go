//go:build ignore

// A thousand goroutines in a row pass one value along.
package main

import "fmt"

func main() {
	first := make(chan int)
	left := first
	for range 1000 {
		right := make(chan int)
		go func(l, r chan int) { l <- 1 + <-r }(left, right)
		left = right
	}
	go func() { left <- 1 }()
	fmt.Println(<-first)
}
