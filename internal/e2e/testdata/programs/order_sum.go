//go:build ignore

// Sums of quarters of a slice: which quarter is ready first?
package main

import (
	"fmt"
	"sync"
)

func main() {
	xs := make([]int, 4_000_000)
	for i := range xs {
		xs[i] = i % 1000
	}
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			part, sum := xs[i*1_000_000:(i+1)*1_000_000], 0
			for _, x := range part {
				sum += x
			}
			fmt.Println("quarter", i, sum)
		}()
	}
	wg.Wait()
}
