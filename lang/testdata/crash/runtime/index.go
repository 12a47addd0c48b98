// An index out of range.
package main

import "fmt"

func at(s []string, i int) string {
	return s[i] // PANIC "panic: runtime error: index out of range [3] with length 2"
}

func main() {
	fmt.Println(at([]string{"a", "b"}, 3))
}

// Output:
// -- stderr --
// panic: runtime error: index out of range [3] with length 2
//
// goroutine 1 [running]:
// main.at
// 	index.go:7
// main.main
// 	index.go:11
// -- exit status 2 --
