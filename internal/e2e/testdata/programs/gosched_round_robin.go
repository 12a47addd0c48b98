//go:build ignore

// Five goroutines yield in turn.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var order []int
	for i := range 5 {
		wg.Go(func() {
			for k := range 6 {
				order = append(order, 10*i+k)
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
	fmt.Println(order)
}
