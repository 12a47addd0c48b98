package main

import (
	"fmt"
	"runtime"
)

// main returns while others panic: it lets their deferred calls run first.
func main() {
	go func() {
		defer func() {
			fmt.Println("recovered", recover())
			runtime.Gosched()
			fmt.Println("not panicking any more, but there is another one")
		}()
		defer func() {
			defer func() {
				fmt.Println("recovered", recover())
				runtime.Gosched()
			}()
			panic("inner")
		}()
		panic("outer")
	}()
	go func() {
		defer fmt.Println("deferred")
		defer runtime.Gosched()
		defer runtime.Gosched()
		defer runtime.Gosched()
		panic("the end")
	}()
	runtime.Gosched()
	fmt.Println("main returns")
}
