// A negative shift count.
package main

import "fmt"

func main() {
	n := -1
	fmt.Println(1 << n) // PANIC "panic: runtime error: negative shift amount"
}

// Output:
// -- stderr --
// panic: runtime error: negative shift amount
//
// goroutine 1 [running]:
// main.main
// 	shift.go:8
// -- exit status 2 --
