//go:build ignore

// A deadlock after timers have run out.
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	go func() { time.Sleep(3 * time.Millisecond); fmt.Println("awake"); c <- 1; c <- 2 }()
	fmt.Println(<-c)
	time.Sleep(time.Millisecond)
	func() { d := make(chan int); d <- 3 }()
}
