// At package level the order of declarations does not matter.
package main

import "fmt"

func main() {
	fmt.Println(late, f(), T{3}.get(), limit)
	var i I = T{4}
	fmt.Println(i.get())
}

var late = f() + int(limit)

func f() int { return other * 2 }

type I interface{ get() int }

func (t T) get() int { return t.v }

type T struct{ v int }

const limit = last + 1

var other = 21

const last = 9

// Output:
// 52 42 3 10
// 4
