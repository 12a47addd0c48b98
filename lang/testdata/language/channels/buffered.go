// Buffered channels: len, cap, order, full and empty.
package main

import "fmt"

func main() {
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	fmt.Println(len(ch), cap(ch), <-ch, len(ch))
	ch <- 3
	ch <- 4
	select {
	case ch <- 5:
		fmt.Println("never")
	default:
		fmt.Println("full")
	}
	close(ch)
	for v := range ch {
		fmt.Print(v, " ")
	}
	v, ok := <-ch
	fmt.Println(v, ok, len(ch), cap(ch))
	var none chan int
	fmt.Println(len(none), cap(none), none == nil, ch == ch)
}

// Output:
// 2 3 1 1
// full
// 2 3 4 0 false 0 3
// 0 0 true true
