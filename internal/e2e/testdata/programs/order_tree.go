//go:build ignore

// A tree that is built and summed by goroutines, three levels deep.
package main

import (
	"fmt"
	"sync"
)

type node struct {
	left, right *node
	value       int
}

func build(lo, hi int) *node {
	if lo >= hi {
		return nil
	}
	mid := (lo + hi) / 2
	return &node{build(lo, mid), build(mid+1, hi), mid}
}

func (n *node) sum() int {
	if n == nil {
		return 0
	}
	return n.left.sum() + n.value + n.right.sum()
}

func main() {
	var mu sync.Mutex
	total := 0
	var wg sync.WaitGroup
	for i := range 6 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			t := build(i*2_000, (i+1)*2_000+i*1_000)
			s := t.sum()
			mu.Lock()
			total += s
			mu.Unlock()
			fmt.Println("tree", i, s)
		}()
	}
	wg.Wait()
	fmt.Println("total", total)
}
