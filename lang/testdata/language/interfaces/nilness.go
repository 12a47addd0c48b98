// An interface is nil only without a type: one that holds a nil pointer is not.
package main

import "fmt"

type e struct{}

func (*e) Error() string { return "e" }

func typed() error {
	var p *e
	return p
}

func untyped() error { return nil }

func main() {
	fmt.Println(typed() == nil, untyped() == nil, typed(), typed() == (*e)(nil))
	var a any
	var s []int
	fmt.Println(a == nil, any(s) == nil, any((func())(nil)) == nil, any(map[int]int(nil)) != nil)
	var st fmt.Stringer
	a = st
	fmt.Println(a == nil)
}

// Output:
// false true e true
// true false false true
// true
