// Complex numbers are comparable: with ==, in a switch, as map keys and in arrays and structs.
package main

import "fmt"

type point struct {
	z complex128
	n int
}

func name(z complex128) string {
	switch z {
	case 0:
		return "zero"
	case 1i:
		return "i"
	case -1:
		return "minus one"
	}
	return "other"
}

func main() {
	m := map[complex64]string{1: "one", 2i: "two i"}
	m[complex(0, 2)] += "!"
	fmt.Println(m[1], m[2i], m[3], len(m))
	fmt.Println(point{1i, 2} == point{1i, 2}, point{1i, 2} == point{2i, 2})
	fmt.Println([2]complex128{1, 2} == [2]complex128{1, 2 + 0i}, any(1i) == any(1i), any(complex64(1)) == any(1+0i))
	fmt.Println(name(0), name(1i), name(1i*1i), name(5))
	fmt.Println(map[complex128]bool{complex(0, -0.0): true}[0])
}

// Output:
// one two i!  2
// true false
// true true false
// zero i minus one other
// true
