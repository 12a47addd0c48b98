// range over functions of no, one and two values.
package main

import (
	"fmt"
	"iter"
)

func times(n int) func(func() bool) {
	return func(yield func() bool) {
		for range n {
			if !yield() {
				return
			}
		}
	}
}

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; i < n && yield(i); i++ {
		}
	}
}

func enum(ss ...string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i, s := range ss {
			if !yield(i, s) {
				return
			}
		}
	}
}

func main() {
	for range times(3) {
		fmt.Print("x")
	}
	for i := range count(4) {
		fmt.Print(" ", i)
	}
	for i, s := range enum("a", "b") {
		fmt.Print(" ", i, s)
	}
	for i := range enum("c", "d") {
		fmt.Print(" ", i)
	}
	for range count(2) {
		fmt.Print(".")
	}
	var k int
	for k = range count(9) {
	}
	fmt.Println(k)
}

// Output:
// xxx 0 1 2 3 0a 1b 0 1..8
