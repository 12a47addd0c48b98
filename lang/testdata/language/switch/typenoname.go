// Type switches without a variable, with a statement in front, with duplicates of method sets.
package main

import "fmt"

type a interface{ A() }
type b interface{ B() }
type ab struct{}

func (ab) A() {}
func (ab) B() {}

func which(x any) string {
	switch x := x; x.(type) {
	case interface {
		a
		b
	}:
		return "both"
	case a:
		return "a"
	case b:
		return "b"
	}
	return "none"
}

type onlyB int

func (onlyB) B() {}

func main() {
	fmt.Println(which(ab{}), which(&ab{}), which(onlyB(1)), which(1), which(nil))
	var e error
	switch e.(type) {
	case nil:
		fmt.Println("nil error")
	}
}

// Output:
// both both b none none
// nil error
