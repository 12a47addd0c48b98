// Types and constants can be declared in any block, and hide others of their name.
package main

import "fmt"

type t int

func (t) name() string { return "outer" }

func f() any {
	type t struct{ n int }
	return t{1}
}

func g() any {
	type t struct{ n int }
	const n = iota + 3
	return t{n}
}

func main() {
	fmt.Printf("%T %v %T %v %v %s\n", f(), f(), g(), g(), f() == g(), t(1).name())
	type list struct {
		v    int
		next *list
	}
	l := &list{1, &list{2, nil}}
	fmt.Println(l.next.v)
	{
		type list []int
		fmt.Println(list{1, 2})
	}
	type celsius = float64
	var c celsius = 1.5
	var fl float64 = c
	fmt.Println(fl)
}

// Output:
// main.t {1} main.t {3} false outer
// 2
// [1 2]
// 1.5
