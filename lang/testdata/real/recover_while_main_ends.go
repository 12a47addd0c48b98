package main

import (
	"fmt"
	"runtime"
)

// main returns while another goroutine panics, and waits until it recovers.
func main() {
	go func() {
		defer func() {
			fmt.Println("recovered", recover())
			runtime.Gosched()
			fmt.Println("main yields until the deferred call returns")
			go fmt.Println("too late")
		}()
		defer runtime.Gosched()
		panic("x")
	}()
	runtime.Gosched()
	fmt.Println("main returns")
}
