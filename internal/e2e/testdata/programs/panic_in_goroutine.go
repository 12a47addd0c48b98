//go:build ignore

// An uncaught panic in a goroutine ends the program with status 2.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

func main() {
	fmt.Println("before")
	go func() {
		defer fmt.Println("deferred")
		panic(errors.New("broken"))
	}()
	runtime.Gosched()
	fmt.Println("never")
}
