//go:build ignore

// A deferred call panics while a panic is under way.
package main

import "fmt"

func main() {
	defer func() { panic(fmt.Sprint("second after ", recover())) }()
	panic("first")
}
