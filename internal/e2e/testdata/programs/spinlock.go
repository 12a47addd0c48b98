//go:build ignore

// A spin lock made of an atomic and Gosched.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

type spin struct{ held atomic.Int32 }

func (s *spin) Lock() {
	for !s.held.CompareAndSwap(0, 1) {
		runtime.Gosched()
	}
}
func (s *spin) Unlock() { s.held.Store(0) }
func main() {
	var mu spin
	var l sync.Locker = &mu
	var wg sync.WaitGroup
	var order []int
	for i := range 4 {
		wg.Go(func() {
			for range 5 {
				l.Lock()
				order = append(order, i)
				runtime.Gosched()
				l.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(order)
}
