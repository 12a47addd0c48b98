// A panic with a string.
package main

import "fmt"

func main() {
	fmt.Println("before")
	panic("out of cheese") // PANIC "panic: out of cheese"
}

// Output:
// before
// -- stderr --
// panic: out of cheese
//
// goroutine 1 [running]:
// main.main
// 	string.go:8
// -- exit status 2 --
