// A deferred panic is a call of its own; the function is at its closing brace by then.
package main

import "fmt"

func work() {
	defer fmt.Println("deferred before")
	defer panic("deferred") // PANIC "panic: deferred"
	fmt.Println("body")
}

func main() {
	work()
}

// Output:
// body
// deferred before
// -- stderr --
// panic: deferred
//
// goroutine 1 [running]:
// main.work.deferwrap2
// 	deferwrap.go:8
// main.work
// 	deferwrap.go:10
// main.main
// 	deferwrap.go:13
// -- exit status 2 --
