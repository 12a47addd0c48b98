// An error made by fmt.Errorf.
package main

import (
	"errors"
	"fmt"
)

func load(name string) error {
	return fmt.Errorf("load %q: %w", name, errors.New("no such file"))
}

func main() {
	if err := load("x"); err != nil {
		panic(err) // PANIC "panic: load \"x\": no such file"
	}
}

// Output:
// -- stderr --
// panic: load "x": no such file
//
// goroutine 1 [running]:
// main.main
// 	wrapped.go:15
// -- exit status 2 --
