// A key that has no hash.
package main

func main() {
	m := map[any]string{1: "one"}
	m[func() {}] = "f" // PANIC "panic: runtime error: hash of unhashable type func()"
}

// Output:
// -- stderr --
// panic: runtime error: hash of unhashable type func()
//
// goroutine 1 [running]:
// main.main
// 	hash.go:6
// -- exit status 2 --
