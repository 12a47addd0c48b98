// Constant strings: concatenated, compared, measured and indexed when the program is compiled.
package main

import "fmt"

const (
	a     = "hello"
	b     = a + ", " + `raw\n` + "\t|"
	n     = len(b)
	less  = a < b
	empty = "" == ``
)

var table = [n]int{n - 1: 1}

func main() {
	fmt.Println(b, n, less, empty, len(table), a[1], a[1:3], string(a[4]))
	const multi = `first
second`
	fmt.Printf("%q %q\n", multi, "\a\b\f\n\r\t\v\\\"\x00\u00ff")
}

// Output:
// hello, raw\n	| 14 true true 14 101 el o
// "first\nsecond" "\a\b\f\n\r\t\v\\\"\x00ÿ"
