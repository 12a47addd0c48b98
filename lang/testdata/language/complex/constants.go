// Complex constants are exact, and become integers or floats where they have no imaginary part.
package main

import "fmt"

const (
	i    = 1i
	sqr  = i * i
	big  = 1e300 + 1e300i
	half = (1 + 2i) / (2 + 4i)
)

func main() {
	var n int = sqr
	var f float32 = half
	var r rune = 'a' + 0i
	fmt.Println(n, f, r, string(r), real(big/1e299), imag(1.5i))
	const c = complex(3, 4)
	fmt.Printf("%T %v %T\n", c, real(c)*imag(c), i)
	var z complex64 = 'x'
	fmt.Println(z, 0x10i, 0b11i, 0o17i, 10i, 1_000i, 0x1p-2i, .5e1i)
}

// Output:
// -1 0.5 97 a 10 1.5
// complex128 12 complex128
// (120+0i) (0+16i) (0+3i) (0+15i) (0+10i) (0+1000i) (0+0.25i) (0+5i)
