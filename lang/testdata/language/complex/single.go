// A complex64 is computed with single precision: the parts are float32.
package main

import "fmt"

func main() {
	var a complex64 = 1.1 + 2.2i
	b := complex64(complex(3.3, -4.4))
	fmt.Println(a+b, a-b, a*b, a/b)
	fmt.Printf("%T %T %T\n", a, real(a), imag(b))
	fmt.Println(complex128(a), complex128(a) == 1.1+2.2i, complex64(complex128(b)) == b)
	println(a * b)
}

// Output:
// (4.4-2.2i) (-2.1999998+6.6000004i) (13.31+2.4199998i) (-0.2+0.4i)
// complex64 float32 float32
// (1.100000023841858+2.200000047683716i) false true
// -- stderr --
// (13.31+2.4199998i)
