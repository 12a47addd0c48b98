// A function of a standard package that panics brings down the program and nothing else.
package main

import "strings"

func main() {
	strings.Repeat("-", int(^uint(0)>>1))
}

// Output:
// -- stderr --
// panic: runtime error: makeslice: len out of range
//
// goroutine 1 [running]:
// main.main
// 	hostpanic.go:7
// -- exit status 2 --
