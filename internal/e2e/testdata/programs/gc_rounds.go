//go:build ignore

// Three goroutines take turns while main collects: when is main back?
package main

import (
	"fmt"
	"runtime"
)

func main() {
	for i := range 3 {
		go func() {
			for j := range 4 {
				fmt.Println("worker", i, "step", j)
				runtime.Gosched()
			}
		}()
	}
	runtime.GC()
	fmt.Println("main: collected")
	for range 10 {
		runtime.Gosched()
	}
}
