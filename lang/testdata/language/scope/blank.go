// The blank identifier takes anything and keeps nothing.
package main

import "fmt"

var _ = say("package variable")

var _ fmt.Stringer = s(0)

type s int

func (s) String() string { return "s" }
func (_ s) other(_ int)  {}

func say(m string) int { fmt.Println(m); return 1 }

func _() { panic("never called") }

type _ struct{ _, _ int }

const _ = iota

func main() {
	_, b := say("a"), say("b")
	_ = b
	for _ = range 2 {
	}
	for _, _ = range "ab" {
	}
	x := struct{ a, _, b int }{a: 1, b: 2}
	y := struct{ a, _, b int }{a: 1, b: 2}
	fmt.Println(x == y, x.a+x.b)
	s(1).other(2)
}

// Output:
// package variable
// a
// b
// true 3
