// A promoted method of a value, called through a nil pointer.
package main

import "fmt"

type base struct{ n int }

func (b base) get() int { return b.n }

type outer struct{ *base }

func main() {
	fmt.Println(outer{}.get()) // PANIC "panic: runtime error: invalid memory address or nil pointer dereference"
}

// Output:
// -- stderr --
// panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=?]
//
// goroutine 1 [running]:
// main.main
// 	nilembedded.go:13
// -- exit status 2 --
