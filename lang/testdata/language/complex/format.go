// How fmt prints complex numbers.
package main

import "fmt"

type named complex128

type pair struct {
	a complex64
	B complex128
}

func main() {
	z := 1234.5678 - 0.25i
	fmt.Printf("%v|%+v|%#v|%g|%.2f|%10.1f|%e|%E\n", z, z, z, z, z, z, z, z)
	fmt.Printf("%8.2f|%-12.1f|%+.1f|% .1f|%08.2f\n", z, z, z, z, z)
	fmt.Printf("%d|%s|%T|%v|%+v|%#v\n", z, z, z, pair{1, 2i}, pair{1, 2i}, pair{1, 2i})
	fmt.Println(named(1i), []complex64{1, 2i}, map[complex128]int{2: 1, 1i: 2, 1: 3}, &pair{})
	fmt.Print(1i, 2i, "a", 3i, "\n")
}

// Output:
// (1234.5678-0.25i)|(1234.5678-0.25i)|(1234.5678-0.25i)|(1234.5678-0.25i)|(1234.57-0.25i)|(    1234.6      -0.2i)|(1.234568e+03-2.500000e-01i)|(1.234568E+03-2.500000E-01i)
// ( 1234.57   -0.25i)|(1234.6      -0.2        i)|(+1234.6-0.2i)|( 1234.6-0.2i)|(01234.57-0000.25i)
// %!d(complex128=(1234.5678-0.25i))|%!s(complex128=(1234.5678-0.25i))|complex128|{(1+0i) (0+2i)}|{a:(1+0i) B:(0+2i)}|main.pair{a:(1+0i), B:(0+2i)}
// (0+1i) [(1+0i) (0+2i)] map[(0+1i):2 (1+0i):3 (2+0i):1] &{(0+0i) (0+0i)}
// (0+1i) (0+2i)a(0+3i)
