// A type assertion that fails.
package main

import "fmt"

func main() {
	var x any = "text"
	n := x.(int) // PANIC "panic: interface conversion: interface {} is string, not int"
	fmt.Println(n)
}

// Output:
// -- stderr --
// panic: interface conversion: interface {} is string, not int
//
// goroutine 1 [running]:
// main.main
// 	assertion.go:8
// -- exit status 2 --
