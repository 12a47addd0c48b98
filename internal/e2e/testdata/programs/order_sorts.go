//go:build ignore

// Three sorts of the same numbers: bubble sort, heap sort, and that of the library.
package main

import (
	"fmt"
	"slices"
	"sync"
)

func bubble(xs []int) {
	for n := len(xs); n > 1; n-- {
		for i := 1; i < n; i++ {
			if xs[i] < xs[i-1] {
				xs[i], xs[i-1] = xs[i-1], xs[i]
			}
		}
	}
}

func heap(xs []int) {
	sift := func(i, n int) {
		for {
			c := 2*i + 1
			if c >= n {
				return
			}
			if c+1 < n && xs[c+1] > xs[c] {
				c++
			}
			if xs[i] >= xs[c] {
				return
			}
			xs[i], xs[c], i = xs[c], xs[i], c
		}
	}
	for i := len(xs)/2 - 1; i >= 0; i-- {
		sift(i, len(xs))
	}
	for n := len(xs) - 1; n > 0; n-- {
		xs[0], xs[n] = xs[n], xs[0]
		sift(0, n)
	}
}

func main() {
	numbers := make([]int, 1500)
	for i := range numbers {
		numbers[i] = i * 7919 % 1500
	}
	var wg sync.WaitGroup
	for _, s := range []struct {
		name string
		sort func([]int)
	}{{"bubble", bubble}, {"heap", heap}, {"library", slices.Sort[[]int]}} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			xs := slices.Clone(numbers)
			s.sort(xs)
			fmt.Println(s.name, xs[:3], slices.IsSorted(xs))
		}()
	}
	wg.Wait()
}
