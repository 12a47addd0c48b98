// Structs are equal when all their fields are, blank ones left out; interfaces inside may panic.
package main

import "fmt"

type p struct {
	x    int
	_    int
	s    string
	f    float64
	i    any
	a    [2]bool
	next *p
}

func main() {
	a, b := p{x: 1, s: "s"}, p{x: 1, s: "s"}
	fmt.Println(a == b, a != b, a == p{})
	b.i = 1
	fmt.Println(a == b)
	a.i = 1.0
	fmt.Println(a == b)
	a.i, b.i = "v", "v"
	a.next = &b
	fmt.Println(a == b, a == p{x: 1, s: "s", i: "v", next: &b}, struct{ a int }{1} == struct{ a int }{1})
	nan := 0.0
	nan /= nan
	a.f = nan
	c := a
	fmt.Println(a == c, any(p{}) == any(p{}))
	defer func() { fmt.Println(recover()) }()
	a, b = p{i: []int{1}}, p{i: []int{1}}
	b.x = 5
	fmt.Println(a == b) // the fields before decide
	b.x = 0
	fmt.Println(a == b)
}

// Output:
// true false false
// false
// false
// false true true
// false true
// false
// runtime error: comparing uncomparable type []int
