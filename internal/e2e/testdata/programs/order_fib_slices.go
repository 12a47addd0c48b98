//go:build ignore

// The large Fibonacci number takes several slices of 10 ms, so the small ones pass it.
package main

import (
	"fmt"
	"sync"
)

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func main() {
	var wg sync.WaitGroup
	for _, n := range []int{10, 20, 36, 15} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			fmt.Println("fib", n, fib(n))
		}()
	}
	wg.Wait()
}
