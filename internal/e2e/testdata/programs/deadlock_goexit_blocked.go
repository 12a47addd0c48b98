//go:build ignore

// Main has ended by Goexit, another waits forever.
package main

import "runtime"

func main() {
	go func() { <-make(chan int) }()
	runtime.Goexit()
}
