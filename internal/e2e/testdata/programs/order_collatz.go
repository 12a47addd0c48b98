//go:build ignore

// The longest Collatz chain of each range of starts.
package main

import (
	"fmt"
	"sync"
)

func chain(n int) int {
	steps := 0
	for ; n != 1; steps++ {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
	}
	return steps
}

func main() {
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			best, at := 0, 0
			for n := i*10_000 + 1; n <= (i+1)*10_000; n++ {
				if c := chain(n); c > best {
					best, at = c, n
				}
			}
			fmt.Println("range", i, "start", at, "steps", best)
		}()
	}
	wg.Wait()
}
