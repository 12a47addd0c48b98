//go:build ignore

// Recursive Fibonacci numbers, the large one first and the small one last.
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
	for _, n := range []int{24, 10, 18, 22, 5} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			fmt.Println("fib", n, fib(n))
		}()
	}
	wg.Wait()
}
