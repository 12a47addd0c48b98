//go:build ignore

// Compare-and-swap loops with yields, and a spin on a flag.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var n atomic.Int64
	var ready atomic.Bool
	var wg sync.WaitGroup
	var order []int64
	for i := range 5 {
		wg.Go(func() {
			for !ready.Load() {
				runtime.Gosched()
			}
			for range 4 {
				for {
					v := n.Load()
					runtime.Gosched()
					if n.CompareAndSwap(v, v+1) {
						order = append(order, int64(100*i)+v)
						break
					}
				}
			}
		})
	}
	runtime.Gosched()
	ready.Store(true)
	wg.Wait()
	fmt.Println(n.Load(), order)
}
