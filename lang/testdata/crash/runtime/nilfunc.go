// Calling a nil function.
package main

var hook func(string)

func main() {
	hook("x") // PANIC "panic: runtime error: invalid memory address or nil pointer dereference"
}

// Output:
// -- stderr --
// panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=?]
//
// goroutine 1 [running]:
// main.main
// 	nilfunc.go:7
// -- exit status 2 --
