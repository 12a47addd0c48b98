//go:build ignore

// Main has ended by Goexit, the others finish: nobody is left.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	go func() { runtime.Gosched(); fmt.Println("other") }()
	runtime.Goexit()
}
