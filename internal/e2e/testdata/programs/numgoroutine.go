//go:build ignore

// How many goroutines there are as they come and go.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	c := make(chan int)
	fmt.Print(runtime.NumGoroutine(), " ")
	for range 10 {
		go func() { <-c }()
	}
	fmt.Print(runtime.NumGoroutine(), " ")
	for range 4 {
		c <- 0
	}
	fmt.Print(runtime.NumGoroutine(), " ")
	runtime.Gosched()
	fmt.Print(runtime.NumGoroutine(), " ")
	close(c)
	time.Sleep(time.Millisecond)
	fmt.Println(runtime.NumGoroutine())
}
