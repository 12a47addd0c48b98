//go:build ignore

// A barrier of Mutex and Cond, six goroutines, four rounds.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	inside, round := 0, 0
	var order []int
	var wg sync.WaitGroup
	for i := range 6 {
		wg.Go(func() {
			for range 4 {
				mu.Lock()
				order = append(order, 100*round+i)
				r := round
				if inside++; inside == 6 {
					inside = 0
					round++
					cond.Broadcast()
				}
				for r == round {
					cond.Wait()
				}
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(order)
}
