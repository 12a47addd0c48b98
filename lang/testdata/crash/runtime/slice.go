// Bad bounds of a slice expression.
package main

import "fmt"

func main() {
	s := make([]int, 3, 5)
	lo, hi := 4, 2
	fmt.Println(s[:lo+1])
	fmt.Println(s[lo:hi]) // PANIC "panic: runtime error: slice bounds out of range [4:2]"
}

// Output:
// [0 0 0 0 0]
// -- stderr --
// panic: runtime error: slice bounds out of range [4:2]
//
// goroutine 1 [running]:
// main.main
// 	slice.go:10
// -- exit status 2 --
