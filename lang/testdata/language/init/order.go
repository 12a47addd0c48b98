// Package variables are initialized by their dependencies, then in order of appearance.
package main

import "fmt"

var (
	a = c + b
	b = f()
	c = 1
	d = say("d", 4)
	e = say("e", 5)
)

var x, y = pair()

var z = func() int { return hidden() }()

func hidden() int { return say("hidden", w) }

var w = say("w", 8)

func f() int { return say("f", c+10) }

func pair() (int, int) { fmt.Println("pair"); return a, b }

func say(s string, n int) int { fmt.Println(s, n); return n }

func main() {
	fmt.Println(a, b, c, d, e, x, y, z, w)
}

// Output:
// f 11
// d 4
// e 5
// pair
// w 8
// hidden 8
// 12 11 1 4 5 12 11 8 8
