//go:build ignore

// A goroutine that ends by Goexit while it panics, and blocks on its way.
// A deadlock is found by the runtime, which prints no panics.
package main

import "runtime"

func main() {
	c := make(chan int)
	go func() {
		defer func() { <-c }()
		defer runtime.Goexit()
		defer func() {
			var m map[string]int
			m["x"] = 1
		}()
		panic("first")
	}()
	c <- <-c
}
