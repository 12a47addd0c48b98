// A send on a closed channel.
package main

func main() {
	c := make(chan int, 1)
	close(c)
	c <- 1 // PANIC "panic: send on closed channel"
}

// Output:
// -- stderr --
// panic: send on closed channel
//
// goroutine 1 [running]:
// main.main
// 	sendclosed.go:7
// -- exit status 2 --
