// uintptr is an integer type of its own.
package main

import (
	"fmt"
	"math"
)

type word uintptr

func main() {
	var p uintptr = 40
	p += 2
	w := word(p) << 60
	fmt.Println(p, w, w>>60, p-64 > 0, ^word(0) == word(math.MaxUint64))
	fmt.Printf("%T %T %d %x\n", p, w, p, p)
	m := map[uintptr]int{1: 2}
	fmt.Println(m[1], any(p) == any(uint(42)))
}

// Output:
// 42 11529215046068469760 10 true true
// uintptr main.word 42 2a
// 2 false
