//go:build ignore

// 600 sleepers: many timers fire in one look and overflow the queue.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	var order []int
	for i := range 600 {
		wg.Go(func() { time.Sleep(5 * time.Millisecond); order = append(order, i) })
	}
	wg.Wait()
	fmt.Println(order)
}
