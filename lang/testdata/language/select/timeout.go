// A select with a timeout, and a loop that ends with one.
package main

import (
	"fmt"
	"time"
)

func main() {
	slow := make(chan int)
	go func() {
		time.Sleep(50 * time.Millisecond)
		slow <- 1
	}()
	select {
	case <-slow:
		fmt.Println("never")
	case <-time.After(10 * time.Millisecond):
		fmt.Println("timeout")
	}
	fmt.Println(<-slow)
	tick := time.NewTicker(10 * time.Millisecond)
	end := time.After(35 * time.Millisecond)
	n := 0
loop:
	for {
		select {
		case <-tick.C:
			n++
		case <-end:
			tick.Stop()
			break loop
		}
	}
	fmt.Println(n)
}

// Output:
// timeout
// 1
// 3
