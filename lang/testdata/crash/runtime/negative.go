// A negative index.
package main

import (
	"fmt"
	"os"
)

func main() {
	a := [4]int{}
	i := len(os.Args) - 5
	fmt.Println(a[i]) // PANIC "panic: runtime error: index out of range [-4]"
}

// Output:
// -- stderr --
// panic: runtime error: index out of range [-4]
//
// goroutine 1 [running]:
// main.main
// 	negative.go:12
// -- exit status 2 --
