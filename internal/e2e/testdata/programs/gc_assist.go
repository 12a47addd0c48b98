//go:build ignore

// Three goroutines print while main collects. Which of them has to pay for it?
package main

import (
	"fmt"
	"runtime"
)

func main() {
	for i := range 3 {
		go func() { fmt.Println("worker", i) }()
	}
	runtime.GC()
	fmt.Println("main: collected")
}
