//go:build ignore

// Goexit runs the deferred calls and ends just its goroutine.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var order []string
	for i := range 3 {
		wg.Go(func() {
			defer func() { order = append(order, fmt.Sprint("deferred ", i, recover())) }()
			func() {
				defer func() { order = append(order, fmt.Sprint("inner ", i)) }()
				runtime.Goexit()
			}()
			order = append(order, "never")
		})
	}
	wg.Wait()
	fmt.Println(order, runtime.NumGoroutine())
}
