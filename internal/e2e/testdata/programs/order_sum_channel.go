//go:build ignore

// Sums that are sent to main instead of printed: in which order do they come?
package main

import (
	"fmt"
)

type result struct{ worker, sum int }

func main() {
	results := make(chan result)
	for w := range 6 {
		go func() {
			sum := 0
			for i := w; i < 2_000_000; i += 6 {
				sum += i * i % 7
			}
			results <- result{w, sum}
		}()
	}
	for range 6 {
		r := <-results
		fmt.Println("worker", r.worker, r.sum)
	}
}
