// A deferred nil function panics when it is to be called, and leaves no frame.
package main

func main() { var f func(); defer f(); println("before") }

// Output:
// -- stderr --
// before
// panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=?]
//
// goroutine 1 [running]:
// main.main
// 	defernil.go:4
// -- exit status 2 --
