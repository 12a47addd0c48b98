// Calling a method of a nil interface.
package main

type speaker interface{ speak() }

func main() {
	var s speaker
	s.speak() // PANIC "panic: runtime error: invalid memory address or nil pointer dereference"
}

// Output:
// -- stderr --
// panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=?]
//
// goroutine 1 [running]:
// main.main
// 	nilinterface.go:8
// -- exit status 2 --
