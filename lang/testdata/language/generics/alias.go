// Type aliases can have type parameters of their own.
package main

import "fmt"

type set[T comparable] = map[T]struct{}

type pair[A, B any] struct {
	a A
	b B
}

type same[T any] = pair[T, T]

type swapped[A, B any] = pair[B, A]

type vector[T any] = []T

func has[T comparable](s set[T], v T) bool { _, ok := s[v]; return ok }

func main() {
	s := set[string]{"x": {}}
	fmt.Println(has(s, "x"), has(s, "y"))
	p := same[int]{1, 2}
	var q pair[int, int] = p
	r := swapped[string, bool]{true, "s"}
	fmt.Printf("%v %T %T %v\n", q, p, r, vector[rune]("hé"))
}

// Output:
// true false
// {1 2} main.pair[int,int] main.pair[bool,string] [104 233]
