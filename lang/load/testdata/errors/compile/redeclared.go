// Names declared twice.
package main

type t struct {
	a int
	a string // ERROR "a redeclared"
}

func (t) m()  {}
func (*t) m() {} // ERROR "method t.m already declared|m redeclared"

func f(a int, a string) {} // ERROR "a redeclared"

var f = 1 // ERROR "f redeclared"

func main() {
	x := 1
	x := 2    // ERROR "no new variables on left side of :="
	var x int // ERROR "x redeclared"
	_ = x
	switch x {
	case 1:
	case 1: // ERROR "duplicate case 1"
	}
	_ = map[string]int{"a": 1, "a": 2} // ERROR "duplicate key \"a\""
	_ = []int{0: 1, 0: 2}              // ERROR "duplicate index 0"
}
