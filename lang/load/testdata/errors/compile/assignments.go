// What cannot be assigned to.
package main

type s struct{ n int }

const k = 1

func get() s { return s{} }

func main() {
	k = 2       // ERROR "cannot assign to k"
	get().n = 1 // ERROR "cannot assign to|unassignable"
	m := map[string]s{}
	m["a"].n = 1   // ERROR "cannot assign to struct field"
	"abc"[0] = 'x' // ERROR "cannot assign to"
	1 = 2          // ERROR "cannot assign to 1"
	a, b := 1      // ERROR "assignment mismatch"
	nil := 3
	_ = nil
	x := nil2() // ERROR "undefined: nil2"
	_, _, _ = a, b, x
	_ = &k       // ERROR "cannot take address of k"
	_ = &get().n // ERROR "cannot take address"
}
