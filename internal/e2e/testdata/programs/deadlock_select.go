//go:build ignore

// An empty select, a select on silent channels, a send on nil.
package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		select {
		case <-a:
		case b <- 1:
		}
	}()
	go func() { var n chan int; n <- 1 }()
	fmt.Println("before")
	select {}
}
