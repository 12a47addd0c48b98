// A value that is recovered and panicked with again is printed once.
package main

func main() {
	defer func() {
		e := recover()
		panic(e)
	}()
	panic("first")
}

// Output:
// -- stderr --
// panic: first [recovered, repanicked]
//
// goroutine 1 [running]:
// main.main.func1
// 	recovered.go:7
// panic
// main.main
// 	recovered.go:9
// -- exit status 2 --
