// return from inside nested loops over functions carries all results.
package main

import (
	"errors"
	"fmt"
	"iter"
	"strings"
)

func each(n int) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i := range n {
			if !yield(i, strings.Repeat("s", i)) {
				fmt.Print("(stop ", n, ")")
				return
			}
		}
	}
}

func search() (a int, s string, z complex128, err error) {
	for i := range each(5) {
		for j, t := range each(6) {
			for range 3 {
				if i+j == 7 {
					return i, t, 1i, errors.New("here")
				}
			}
		}
	}
	return
}

func main() {
	fmt.Println(search())
	f := func() []int {
		for i := range each(3) {
			if i == 1 {
				return []int{i}
			}
		}
		return nil
	}
	fmt.Println(f())
}

// Output:
// (stop 6)(stop 5)2 sssss (0+1i) here
// (stop 3)[1]
