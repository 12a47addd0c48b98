//go:build ignore

// A channel as a semaphore: three of ten at a time.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	sem := make(chan struct{}, 3)
	var wg sync.WaitGroup
	var order []string
	inside := 0
	for i := range 10 {
		wg.Go(func() {
			sem <- struct{}{}
			inside++
			order = append(order, fmt.Sprintf("+%d(%d)", i, inside))
			runtime.Gosched()
			inside--
			order = append(order, fmt.Sprintf("-%d", i))
			<-sem
		})
	}
	wg.Wait()
	fmt.Println(order)
}
