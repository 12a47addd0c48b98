// Iterators that are made of iterators.
package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

func filter[T any](s iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func mapped[T, U any](s iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		s(func(v T) bool { return yield(f(v)) })
	}
}

func take[T any](s iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
		if n <= 0 {
			return
		}
		i := 0
		for v := range s {
			if !yield(v) {
				return
			}
			if i++; i == n {
				return
			}
		}
	}
}

func naturals(yield func(int) bool) {
	for i := 0; yield(i); i++ {
	}
}

func main() {
	even := filter(naturals, func(n int) bool { return n%2 == 0 })
	for s := range take(mapped(even, func(n int) string { return fmt.Sprint("<", n, ">") }), 4) {
		fmt.Print(s)
	}
	fmt.Println()
	fmt.Println(slices.Collect(take(even, 3)), slices.Sorted(maps.Keys(map[string]int{"b": 1, "a": 2})))
}

// Output:
// <0><2><4><6>
// [0 2 4] [a b]
