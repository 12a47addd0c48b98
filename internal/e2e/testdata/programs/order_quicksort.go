//go:build ignore

// A parallel quicksort: each part that is large starts a goroutine, and says when it is sorted.
package main

import (
	"fmt"
	"sync"
)

var wg sync.WaitGroup

func quicksort(xs []int, depth int, name string) {
	defer wg.Done()
	if depth == 0 || len(xs) < 1000 {
		insertion(xs)
		fmt.Println(name, len(xs))
		return
	}
	pivot, store := xs[len(xs)/2], 0
	xs[len(xs)/2], xs[len(xs)-1] = xs[len(xs)-1], xs[len(xs)/2]
	for i := range xs[:len(xs)-1] {
		if xs[i] < pivot {
			xs[i], xs[store] = xs[store], xs[i]
			store++
		}
	}
	xs[store], xs[len(xs)-1] = xs[len(xs)-1], xs[store]
	wg.Add(2)
	go quicksort(xs[:store], depth-1, name+"L")
	go quicksort(xs[store+1:], depth-1, name+"R")
}

func insertion(xs []int) {
	for i := 1; i < len(xs); i++ {
		for j := i; j > 0 && xs[j] < xs[j-1]; j-- {
			xs[j], xs[j-1] = xs[j-1], xs[j]
		}
	}
}

func main() {
	xs := make([]int, 6_000)
	x := uint32(7)
	for i := range xs {
		x = x*1664525 + 1013904223
		xs[i] = int(x >> 8)
	}
	wg.Add(1)
	go quicksort(xs, 3, "part ")
	wg.Wait()
	for i := range xs[1:] {
		if xs[i] > xs[i+1] {
			fmt.Println("not sorted at", i)
			return
		}
	}
	fmt.Println("sorted")
}
