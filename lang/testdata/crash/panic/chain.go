// A panic while another one is under way: both are printed.
package main

func main() {
	defer func() {
		panic("second")
	}()
	panic("first")
}

// Output:
// -- stderr --
// panic: first
// 	panic: second
//
// goroutine 1 [running]:
// main.main.func1
// 	chain.go:6
// panic
// main.main
// 	chain.go:8
// -- exit status 2 --
