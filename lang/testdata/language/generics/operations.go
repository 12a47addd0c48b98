// What a type parameter's operations mean depends on its type argument.
package main

import (
	"fmt"
	"strings"
)

func ops[T ~int8 | ~uint8 | ~float64](a, b T) (T, T, T, bool) { return a + b, a * b, -a, a < b }

func convert[To, From ~int8 | ~uint8 | ~int | ~float64](x From) To { return To(x) }

func length[S ~string | ~[]byte](s S) (int, byte) { return len(s), s[0] }

func slice[T ~[]E, E any](s T, i, j int) T { return s[i:j] }

func keys[M ~map[K]V, K comparable, V any](m M) int {
	n := 0
	for range m {
		n++
	}
	return n
}

func recv[C ~chan T, T any](c C) T { return <-c }

func call[F ~func(T) T, T any](f F, x T) T { return f(x) }

func fill[A ~[3]E, E any](e E) (a A) {
	for i := range a {
		a[i] = e
	}
	return
}

func main() {
	fmt.Println(ops[int8](100, 100))
	fmt.Println(ops[uint8](200, 100))
	fmt.Println(ops(1.5, 2))
	fmt.Println(convert[uint8](300), convert[int8](-1.9), convert[float64](7), convert[int](uint8(255)))
	fmt.Println(length("abc"))
	fmt.Println(length([]byte("de")))
	c := make(chan string, 1)
	c <- "sent"
	fmt.Println(slice([]int{1, 2, 3}, 1, 3), keys(map[int]int{1: 1}), recv(c), call(strings.ToUpper, "up"), fill[[3]int](7))
}

// Output:
// -56 16 -100 false
// 44 32 56 false
// 3.5 3 -1.5 true
// 44 -1 7 255
// 3 97
// 2 100
// [2 3] 1 sent UP [7 7 7]
