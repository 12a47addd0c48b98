//go:build ignore

// Five instants, four goroutines for each.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	var order []int
	for i := range 20 {
		wg.Go(func() { time.Sleep(time.Duration(i%5+1) * 4 * time.Millisecond); order = append(order, i) })
	}
	wg.Wait()
	fmt.Println(order)
}
