// A panic in a deferred function replaces the one under way; both can be recovered in turn.
package main

import "fmt"

func main() {
	defer func() { fmt.Println("last:", recover()) }()
	func() {
		defer func() {
			fmt.Println("inner:", recover())
			panic("third")
		}()
		defer func() { panic("second") }()
		panic("first")
	}()
	fmt.Println("never")
}

// Output:
// inner: second
// last: third
