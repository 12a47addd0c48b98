//go:build ignore

// Package variables in the order of their dependencies, several init functions.
package main

import "fmt"

var (
	a = b + 1
	b = f("b")
	c = []string{"x", "y"}
	m = map[string]func() int{"a": func() int { return a }}
)

var _ = f("blank")

func f(s string) int {
	fmt.Println("init", s)
	return len(s)
}

func init() { fmt.Println("first", a, b) }
func init() { fmt.Println("second", c, m["a"]()) }

func main() {
	defer fmt.Println("not run by os.Exit, but by return")
	c[0] = "changed"
	fmt.Println(c, a)
}
