// Closing wakes all receivers; a closed channel gives zero values for ever.
package main

import "fmt"

func main() {
	start := make(chan struct{})
	out := make(chan int, 3)
	for i := range 3 {
		go func() { <-start; out <- i }()
	}
	close(start)
	sum := 0
	for range 3 {
		sum += <-out
	}
	fmt.Println(sum)
	c := make(chan *int)
	close(c)
	v, ok := <-c
	fmt.Println(v == nil, ok)
	for _, f := range []func(){func() { close(c) }, func() { c <- nil }, func() { var n chan int; close(n) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}

// Output:
// 3
// true false
// close of closed channel
// send on closed channel
// close of nil channel
