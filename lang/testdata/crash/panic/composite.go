// Of other values only the type and an address.
package main

func main() {
	panic([]int{1, 2}) // PANIC "panic: ([]int)"
}

// Output:
// -- stderr --
// panic: ([]int) ?
//
// goroutine 1 [running]:
// main.main
// 	composite.go:5
// -- exit status 2 --
