// An assertion to an interface says which method is missing.
package main

import "fmt"

type t struct{}

func main() {
	var x any = t{}
	fmt.Println(x.(fmt.Stringer)) // PANIC "panic: interface conversion: main.t is not fmt.Stringer: missing method String"
}

// Output:
// -- stderr --
// panic: interface conversion: main.t is not fmt.Stringer: missing method String
//
// goroutine 1 [running]:
// main.main
// 	missingmethod.go:10
// -- exit status 2 --
