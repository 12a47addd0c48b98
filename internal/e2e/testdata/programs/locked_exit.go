//go:build ignore

// A goroutine that ends while it is locked takes its thread along.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	var order []int
	done := make(chan int)
	for i := range 6 {
		go func() {
			runtime.LockOSThread()
			mu.Lock()
			order = append(order, i)
			mu.Unlock()
			done <- i
		}()
	}
	for range 6 {
		order = append(order, 10+<-done)
	}
	fmt.Println(order)
}
