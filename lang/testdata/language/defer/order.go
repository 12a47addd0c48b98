// Deferred calls run in reverse; their arguments are evaluated at the defer statement.
package main

import "fmt"

func show(s string, n int) { fmt.Println(s, n) }

func main() {
	x := 1
	defer show("first deferred", x)
	x = 2
	defer show("second", x)
	defer func() { fmt.Println("closure sees", x) }()
	for i := range 3 {
		defer fmt.Println("loop", i)
	}
	x = 3
	fmt.Println("body")
}

// Output:
// body
// loop 2
// loop 1
// loop 0
// closure sees 3
// second 2
// first deferred 1
