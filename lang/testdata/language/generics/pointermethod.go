// A constraint can ask for the methods of *T.
package main

import "fmt"

type setter[T any] interface {
	*T
	set(string)
}

type config struct{ v string }

func (c *config) set(s string) { c.v = s }

func parse[T any, P setter[T]](ss ...string) []T {
	out := make([]T, len(ss))
	for i, s := range ss {
		P(&out[i]).set(s)
	}
	return out
}

func main() {
	fmt.Println(parse[config]("a", "b"))
}

// Output:
// [{a} {b}]
