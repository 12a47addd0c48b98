//go:build ignore

// Who waits for the network is woken when it is ready, not in the order in which
// they came.
package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	var order []int
	note := func(i int) { mu.Lock(); order = append(order, i); mu.Unlock() }
	for i := range 5 {
		wg.Go(func() {
			note(i)
			work.Net(time.Duration(5-i) * 3 * time.Millisecond)
			note(10 + i)
		})
	}
	wg.Wait()
	fmt.Println(order)
}
