// A method expression is a function with the receiver in front.
package main

import "fmt"

type t struct{ n int }

func (v t) get(k int) int        { return v.n * k }
func (v *t) set(n int)           { v.n = n }
func (v t) all(p ...int) (s int) { return len(p) + v.n }

type getter interface{ get(int) int }

func main() {
	x := t{3}
	f, g, h := t.get, (*t).set, (*t).get
	g(&x, 7)
	fmt.Println(f(x, 2), h(&x, 3), getter.get(x, 4), t.all(x, 1, 2), interface{ get(int) int }.get(&x, 5))
	fmt.Printf("%T %T %T\n", f, g, t.all)
	apply := func(f func(t, int) int) int { return f(t{100}, 1) }
	fmt.Println(apply(t.get), struct{ t }.get(struct{ t }{x}, 1))
}

// Output:
// 14 21 28 9 35
// func(main.t, int) int func(*main.t, int) func(main.t, ...int) int
// 100 7
