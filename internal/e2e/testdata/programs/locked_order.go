//go:build ignore

// Goroutines locked to their threads among others: the order in which they run.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var order []string
	ch := make(chan int)
	for i := range 8 {
		wg.Go(func() {
			if i%3 == 0 {
				runtime.LockOSThread()
				defer runtime.UnlockOSThread()
			}
			for round := range 3 {
				order = append(order, fmt.Sprintf("%d.%d", i, round))
				runtime.Gosched()
			}
			if i%2 == 0 {
				ch <- i
			} else {
				order = append(order, fmt.Sprintf("%d<%d", i, <-ch))
			}
		})
	}
	runtime.LockOSThread()
	runtime.Gosched()
	order = append(order, "main")
	runtime.UnlockOSThread()
	wg.Wait()
	fmt.Println(order)
}
