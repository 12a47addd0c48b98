//go:build ignore

// Primes by trial division: the later ranges take longer, but none as long as a slice.
package main

import (
	"fmt"
	"sync"
)

func isPrime(n int) bool {
	for d := 2; d*d <= n; d++ {
		if n%d == 0 {
			return false
		}
	}
	return n > 1
}

func main() {
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			n := 0
			for x := i * 8_000; x < (i+1)*8_000; x++ {
				if isPrime(x) {
					n++
				}
			}
			fmt.Println("range", i, n, "primes")
		}()
	}
	wg.Wait()
}
