// A slice of a string that is too long.
package main

import "fmt"

func main() {
	s := "hello"
	n := len(s) + 1
	fmt.Println(s[1:n]) // PANIC "panic: runtime error: slice bounds out of range [:6] with length 5"
}

// Output:
// -- stderr --
// panic: runtime error: slice bounds out of range [:6] with length 5
//
// goroutine 1 [running]:
// main.main
// 	string.go:9
// -- exit status 2 --
