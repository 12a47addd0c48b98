// Generic functions, with type arguments inferred or given.
package main

import (
	"fmt"
	"strings"
)

func apply[T, U any](s []T, f func(T) U) []U {
	out := make([]U, 0, len(s))
	for _, v := range s {
		out = append(out, f(v))
	}
	return out
}

func reduce[T, A any](s []T, a A, f func(A, T) A) A {
	for _, v := range s {
		a = f(a, v)
	}
	return a
}

func first[T any](a, b T) T { return a }

func zero[T any]() (z T) { return }

func main() {
	words := apply([]int{1, 2, 3}, func(n int) string { return strings.Repeat("x", n) })
	fmt.Println(words, reduce(words, 0, func(n int, s string) int { return n + len(s) }))
	fmt.Println(first[float64](1, 2.5), first("a", "b"), first(1, 2.5))
	fmt.Printf("%v %q %v %v\n", zero[int](), zero[string](), zero[*int](), zero[struct{ a int }]())
	f := first[rune]
	fmt.Println(f('a', 'b'), apply[int, int](nil, nil) == nil)
}

// Output:
// [x xx xxx] 6
// 1 a 1
// 0 "" <nil> {0}
// 97 false
