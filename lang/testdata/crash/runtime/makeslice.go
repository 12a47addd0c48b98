// make with a negative length.
package main

import "fmt"

func main() {
	n := -5
	fmt.Println(make([]int, n)) // PANIC "panic: runtime error: makeslice: len out of range"
}

// Output:
// -- stderr --
// panic: runtime error: makeslice: len out of range
//
// goroutine 1 [running]:
// main.main
// 	makeslice.go:8
// -- exit status 2 --
