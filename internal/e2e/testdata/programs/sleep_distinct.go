//go:build ignore

// Sleeps that differ by milliseconds, started in another order.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	var order []int
	for i := range 7 {
		wg.Go(func() { time.Sleep(time.Duration(i*3%7+1) * 4 * time.Millisecond); order = append(order, i*3%7) })
	}
	wg.Wait()
	fmt.Println(order)
}
