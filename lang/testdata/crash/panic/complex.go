// A complex number.
package main

func main() {
	z := 1 + 2i
	panic(z * z) // PANIC "panic: (-3+4i)"
}

// Output:
// -- stderr --
// panic: (-3+4i)
//
// goroutine 1 [running]:
// main.main
// 	complex.go:6
// -- exit status 2 --
