// A bool.
package main

func main() {
	panic(1 < 2) // PANIC "panic: true"
}

// Output:
// -- stderr --
// panic: true
//
// goroutine 1 [running]:
// main.main
// 	bool.go:5
// -- exit status 2 --
