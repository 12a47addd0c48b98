// A slice that is too short for an array.
package main

import "fmt"

func main() {
	s := []int{1, 2}
	a := [3]int(s) // PANIC "panic: runtime error: cannot convert slice with length 2 to array or pointer to array with length 3"
	fmt.Println(a)
}

// Output:
// -- stderr --
// panic: runtime error: cannot convert slice with length 2 to array or pointer to array with length 3
//
// goroutine 1 [running]:
// main.main
// 	arrayconversion.go:8
// -- exit status 2 --
