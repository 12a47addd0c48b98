// Empty statements, blocks and functions.
package main

import "fmt"

func nothing() {}

func main() {

	{
	}
	{

		fmt.Println("in")
	}
	for range 0 {
		fmt.Println("never")
	}
	for false {
	}
	if false {
	} else {
		fmt.Println("else")
	}
	switch {
	}
	switch nothing(); {
	default:
		fmt.Println("default")
	}
	_ = func() {}
	func() {}()
}

// Output:
// in
// else
// default
