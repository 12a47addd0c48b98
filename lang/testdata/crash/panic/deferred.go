// Deferred calls run before the program ends; those of callers, too.
package main

import "fmt"

func inner() {
	defer fmt.Println("inner deferred")
	panic("from inner") // PANIC "panic: from inner"
}

func outer() {
	defer fmt.Println("outer deferred")
	inner()
}

func main() {
	defer fmt.Println("main deferred")
	outer()
}

// Output:
// inner deferred
// outer deferred
// main deferred
// -- stderr --
// panic: from inner
//
// goroutine 1 [running]:
// main.inner
// 	deferred.go:8
// main.outer
// 	deferred.go:13
// main.main
// 	deferred.go:18
// -- exit status 2 --
