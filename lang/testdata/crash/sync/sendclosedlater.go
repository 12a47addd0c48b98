// A sender that waits when the channel is closed panics, too.
package main

import "runtime"

func main() {
	c := make(chan int)
	go func() {
		runtime.Gosched()
		close(c)
	}()
	c <- 1 // PANIC "panic: send on closed channel"
}

// Output:
// -- stderr --
// panic: send on closed channel
//
// goroutine 1 [running]:
// main.main
// 	sendclosedlater.go:12
// -- exit status 2 --
