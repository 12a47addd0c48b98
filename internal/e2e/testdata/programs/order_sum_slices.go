//go:build ignore

// Three sums: the last that was started is the longest and begins first; it is stopped at the end of its slice.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	for _, n := range []int{1_000, 2_000_000, 120_000_000} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sum := 0
			for i := range n {
				sum += i & 3
			}
			fmt.Println("sum of", n, sum)
		}()
	}
	wg.Wait()
}
