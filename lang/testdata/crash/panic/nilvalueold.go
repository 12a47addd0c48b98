//go:build go1.20

// The version of a file does not bring the old panic(nil) back: that is GODEBUG's.
package main

import "fmt"

func main() {
	defer func() { fmt.Println(recover()) }()
	panic(nil)
}

// Output:
// panic called with nil argument
