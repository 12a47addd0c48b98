// So are named strings.
package main

type reason string

func main() {
	panic(reason("none\nat all")) // PANIC "panic: main.reason(\"none"
}

// Output:
// -- stderr --
// panic: main.reason("none
// 	at all")
//
// goroutine 1 [running]:
// main.main
// 	namedstring.go:7
// -- exit status 2 --
