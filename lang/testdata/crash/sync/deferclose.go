// A deferred close of a nil channel.
package main

import "fmt"

func main() {
	var c chan int
	defer close(c)
	defer fmt.Println("first")
} // PANIC "panic: close of nil channel"

// Output:
// first
// -- stderr --
// panic: close of nil channel
//
// goroutine 1 [running]:
// main.main
// 	deferclose.go:10
// -- exit status 2 --
