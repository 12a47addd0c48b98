//go:build ignore

// One Done too few, and a Cond that nobody signals.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	go wg.Done()
	go func() {
		var mu sync.Mutex
		cond := sync.NewCond(&mu)
		mu.Lock()
		cond.Wait()
	}()
	fmt.Println("before")
	wg.Wait()
}
