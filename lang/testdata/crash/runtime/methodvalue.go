// A method value of a nil interface.
package main

import "fmt"

func main() {
	var s fmt.Stringer
	f := s.String // PANIC "panic: runtime error: invalid memory address or nil pointer dereference"
	fmt.Println(f())
}

// Output:
// -- stderr --
// panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=?]
//
// goroutine 1 [running]:
// main.main
// 	methodvalue.go:8
// -- exit status 2 --
