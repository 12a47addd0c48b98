//go:build ignore

// Three goroutines collect at the same time: in which order are they back?
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() { runtime.GC(); fmt.Println("gc", i) })
	}
	wg.Wait()
	fmt.Println("end")
}
