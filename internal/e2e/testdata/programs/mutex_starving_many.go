//go:build ignore

// Waiters that have waited for more than a millisecond turn the mutex to
// starvation mode: each Unlock hands it over to the first of them.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	work.CPU(1)
	var mu sync.Mutex
	var wg sync.WaitGroup
	var order []int
	mu.Lock()
	for i := range 6 {
		wg.Go(func() {
			for round := range 3 {
				mu.Lock()
				order = append(order, 10*round+i)
				mu.Unlock()
			}
		})
	}
	runtime.Gosched()
	work.CPU(2 * time.Millisecond)
	mu.Unlock()
	for round := range 3 {
		mu.Lock()
		order = append(order, 100+round)
		mu.Unlock()
	}
	wg.Wait()
	fmt.Println(order)
}
