// And of a Stringer that of String.
package main

type state int

func (s state) String() string { return []string{"idle", "busy"}[s] }

func main() {
	panic(state(1)) // PANIC "panic: busy"
}

// Output:
// -- stderr --
// panic: busy
//
// goroutine 1 [running]:
// main.main
// 	stringer.go:9
// -- exit status 2 --
