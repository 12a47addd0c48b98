// To an interface and back; between interfaces; nil in between.
package main

import "fmt"

type shape interface{ area() float64 }
type named interface{ name() string }
type both interface {
	shape
	named
}
type square float64

func (s square) area() float64 { return float64(s * s) }
func (s square) name() string  { return "square" }

func main() {
	var b both = square(3)
	var s shape = b
	n, ok := s.(named)
	fmt.Println(s.area(), n.name(), ok)
	var a any = s
	_, isBoth := a.(both)
	sq := a.(square)
	_, isInt := a.(int)
	fmt.Println(isBoth, sq, isInt)
	var nothing shape
	_, ok = nothing.(named)
	a = nothing
	fmt.Println(ok, a == nil, any((*int)(nil)) == nil)
}

// Output:
// 9 square true
// true 3 false
// false true false
