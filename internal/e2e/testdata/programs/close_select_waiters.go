//go:build ignore

// Close wakes receivers and selects that wait on the same channel.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	gate, never := make(chan int), make(chan int)
	var wg sync.WaitGroup
	var order []string
	for i := range 12 {
		wg.Go(func() {
			if i%3 == 0 {
				<-gate
				order = append(order, fmt.Sprint("recv", i))
				return
			}
			select {
			case <-gate:
				order = append(order, fmt.Sprint("select", i))
			case <-never:
				order = append(order, "never")
			}
		})
	}
	runtime.Gosched()
	close(gate)
	wg.Wait()
	fmt.Println(order)
}
