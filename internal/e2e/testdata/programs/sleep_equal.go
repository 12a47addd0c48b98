//go:build ignore

// 16 goroutines sleep for the same time.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	var order []int
	for i := range 16 {
		wg.Go(func() { time.Sleep(time.Millisecond); order = append(order, i) })
	}
	wg.Wait()
	fmt.Println(order)
}
