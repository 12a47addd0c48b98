//go:build ignore

// A waiting writer keeps later readers out.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.RWMutex
	var wg sync.WaitGroup
	var order []string
	mu.RLock()
	for i := range 3 {
		wg.Go(func() { mu.RLock(); order = append(order, fmt.Sprint("early", i)); mu.RUnlock() })
	}
	runtime.Gosched()
	for i := range 2 {
		wg.Go(func() { mu.Lock(); order = append(order, fmt.Sprint("writer", i)); runtime.Gosched(); mu.Unlock() })
	}
	runtime.Gosched()
	for i := range 3 {
		wg.Go(func() { mu.RLock(); order = append(order, fmt.Sprint("late", i)); mu.RUnlock() })
	}
	runtime.Gosched()
	order = append(order, "release", fmt.Sprint(mu.TryRLock(), mu.TryLock()))
	mu.RUnlock()
	wg.Wait()
	fmt.Println(order)
}
