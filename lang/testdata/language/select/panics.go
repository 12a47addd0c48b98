// A send on a closed channel panics in a select, too.
package main

import "fmt"

func main() {
	c := make(chan int)
	close(c)
	defer func() { fmt.Println(recover()) }()
	select {
	case c <- 1:
	default:
		fmt.Println("never")
	}
}

// Output:
// send on closed channel
