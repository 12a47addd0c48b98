// panic(nil) is an error of its own since Go 1.21.
package main

func main() {
	panic(nil) // PANIC "panic: panic called with nil argument"
}

// Output:
// -- stderr --
// panic: panic called with nil argument
//
// goroutine 1 [running]:
// main.main
// 	nilvalue.go:5
// -- exit status 2 --
