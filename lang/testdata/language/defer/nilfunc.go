// Deferring a nil function panics when it is called, not at the statement.
package main

import "fmt"

func main() {
	defer func() { fmt.Println("recovered:", recover()) }()
	var f func()
	defer f()
	fmt.Println("reached")
	func() {
		defer func() { fmt.Println("interface:", recover()) }()
		var s fmt.Stringer
		defer s.String()
		fmt.Println("not reached")
	}()
}

// Output:
// reached
// interface: runtime error: invalid memory address or nil pointer dereference
// recovered: runtime error: invalid memory address or nil pointer dereference
