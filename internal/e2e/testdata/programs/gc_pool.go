//go:build ignore

// How long does a sync.Pool keep what it has? One collection is survived, the
// second is not. (golang/go #22950, dgraph-io/ristretto #337)
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	made := 0
	p := sync.Pool{New: func() any { made++; return &[4]int{made} }}
	fill := func(n int) {
		var held []*[4]int
		for range n {
			held = append(held, p.Get().(*[4]int))
		}
		for _, h := range held {
			p.Put(h)
		}
	}
	fill(8)
	fmt.Println("made", made)
	fill(8)
	fmt.Println("again, made", made)
	runtime.GC()
	fill(8)
	fmt.Println("after one GC, made", made)
	runtime.GC()
	runtime.GC()
	fill(8)
	fmt.Println("after two more, made", made)

	// In which order do they come out?
	q := sync.Pool{}
	for i := range 5 {
		q.Put(i)
	}
	for range 6 {
		fmt.Print(q.Get(), " ")
	}
	fmt.Println()
}
