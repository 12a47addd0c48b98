// Variables of the body are captured as in any other loop, one set for each iteration.
package main

import (
	"fmt"
	"iter"
)

func seq(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i * i) {
				return
			}
		}
	}
}

func main() {
	sum := 0
	var fs []func() int
	for x := range seq(4) {
		sum += x
		fs = append(fs, func() int { x++; return x })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println(sum)
	total := func() (t int) {
		for x := range seq(3) {
			func() { t += x }()
		}
		return
	}()
	fmt.Println(total)
}

// Output:
// 1 2 2 3 5 6 10 11 14
// 5
