//go:build ignore

// Pi by darts: each goroutine has a generator of its own.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			x, hits := uint64(i+1), 0
			dart := func() float64 {
				x ^= x << 13
				x ^= x >> 7
				x ^= x << 17
				return float64(x>>11) / (1 << 53)
			}
			for range 100_000 {
				if a, b := dart(), dart(); a*a+b*b < 1 {
					hits++
				}
			}
			fmt.Printf("darts %d: %.3f\n", i, float64(hits)/25_000)
		}()
	}
	wg.Wait()
}
