// A type parameter can range over both complex types and named ones.
package main

import "fmt"

type phase complex64

type number interface {
	~complex64 | ~complex128
}

func power[T number](z T, n int) T {
	var p T = 1
	for range n {
		p *= z
	}
	return p
}

func sum[T number](zs ...T) (s T) {
	for _, z := range zs {
		s += z
	}
	return
}

func main() {
	fmt.Println(power(1+1i, 4), power(complex64(2i), 3), power(phase(1i), 2))
	fmt.Printf("%T %v\n", power(phase(1), 1), sum[complex128]())
	fmt.Println(sum(1, 2i, 3.5), sum(phase(1), 2i))
}

// Output:
// (-4+0i) (-0-8i) (-1+0i)
// main.phase (0+0i)
// (4.5+2i) (1+2i)
