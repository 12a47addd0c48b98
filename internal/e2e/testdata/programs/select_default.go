//go:build ignore

// Default is taken when nobody waits, and not when somebody does.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	var order []string
	try := func(v int) {
		select {
		case c <- v:
			order = append(order, fmt.Sprint("sent ", v))
		default:
			order = append(order, fmt.Sprint("no ", v))
		}
	}
	try(1)
	go func() {
		for v := range c {
			order = append(order, fmt.Sprint("got ", v))
		}
	}()
	try(2)
	runtime.Gosched()
	try(3)
	try(4)
	runtime.Gosched()
	try(5)
	close(c)
	runtime.Gosched()
	fmt.Println(order)
}
