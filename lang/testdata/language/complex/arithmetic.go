// Complex numbers: the four operators, and the parts of the results.
package main

import "fmt"

func main() {
	a, b := complex(1.5, -2), 3+0.25i
	fmt.Println(a+b, a-b, a*b, a/b, -a, +a)
	fmt.Println(real(a*b), imag(a/b))
	a *= a
	a += 1
	a -= 2i
	a /= 4
	fmt.Println(a)
	println(a, b)
}

// Output:
// (4.5-1.75i) (-1.5-2.25i) (5-5.625i) (0.4413793103448275-0.7034482758620689i) (-1.5+2i) (1.5-2i)
// 5 -0.7034482758620689
// (-0.1875-2i)
// -- stderr --
// (-0.1875-2i) (3+0.25i)
