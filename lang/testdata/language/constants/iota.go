// iota counts the lines of a const block, wherever it is used in them.
package main

import "fmt"

type weekday int

const (
	sunday weekday = iota
	monday
	tuesday
	_
	thursday
)

const (
	_  = iota
	kb = 1 << (10 * iota)
	mb
	gb
)

const (
	a, b = iota, iota * 10
	c, d
	e, f = "x", iota
	g, h
	i = iota
)

const alone = iota

func main() {
	fmt.Println(sunday, monday, tuesday, thursday)
	fmt.Println(kb, mb, gb)
	fmt.Println(a, b, c, d, e, f, g, h, i, alone)
	const (
		local = iota + 1
		next
		fn = len("abc") * iota
	)
	fmt.Println(local, next, fn)
	fmt.Printf("%T %T\n", monday, kb)
}

// Output:
// 0 1 2 4
// 1024 1048576 1073741824
// 0 0 1 10 x 2 x 3 4 0
// 1 2 6
// main.weekday int
