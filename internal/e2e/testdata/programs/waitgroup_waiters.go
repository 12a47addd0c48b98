//go:build ignore

// Ten goroutines wait for one WaitGroup: Done readies them all.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var gate, all sync.WaitGroup
	gate.Add(1)
	var order []int
	for i := range 10 {
		all.Go(func() { gate.Wait(); order = append(order, i) })
	}
	runtime.Gosched()
	gate.Done()
	order = append(order, 100)
	runtime.Gosched()
	order = append(order, 200)
	all.Wait()
	fmt.Println(order)
}
