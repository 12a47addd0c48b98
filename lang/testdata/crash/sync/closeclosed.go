// Closing a channel twice.
package main

func main() {
	c := make(chan int)
	close(c)
	close(c) // PANIC "panic: close of closed channel"
}

// Output:
// -- stderr --
// panic: close of closed channel
//
// goroutine 1 [running]:
// main.main
// 	closeclosed.go:7
// -- exit status 2 --
