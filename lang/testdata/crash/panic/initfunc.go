// A panic in an init function.
package main

import "fmt"

func init() {
	fmt.Println("first init")
}

func init() {
	panic("second init") // PANIC "panic: second init"
}

func main() { fmt.Println("never") }

// Output:
// first init
// -- stderr --
// panic: second init
//
// goroutine 1 [running]:
// main.init.1
// 	initfunc.go:11
// -- exit status 2 --
