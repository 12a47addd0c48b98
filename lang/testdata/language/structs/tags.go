// Tags are part of a struct's type, not of its values.
package main

import "fmt"

func main() {
	var x struct {
		A int `json:"a"`
	}
	x.A = 1
	y := struct{ A int }(x)
	fmt.Printf("%T %T %v\n", x, y, any(x) == any(y))
}

// Output:
// struct { A int "json:\"a\"" } struct { A int } false
