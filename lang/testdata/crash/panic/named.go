// Values of named basic types are printed as conversions.
package main

type celsius float64

func main() {
	panic(celsius(36.6)) // PANIC "panic: main.celsius(36.6)"
}

// Output:
// -- stderr --
// panic: main.celsius(36.6)
//
// goroutine 1 [running]:
// main.main
// 	named.go:7
// -- exit status 2 --
