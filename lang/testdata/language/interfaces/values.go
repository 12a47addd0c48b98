// What is stored in an interface is a copy.
package main

import "fmt"

type big struct{ a [4]int }

func (b big) first() int { return b.a[0] }

type firster interface{ first() int }

func main() {
	b := big{[4]int{1, 2, 3, 4}}
	var f firster = b
	b.a[0] = 100
	g := f
	fmt.Println(f.first(), g.first(), b.first(), f == g, f.(big).a)
	x := 5
	var i any = x
	x++
	j := i
	i = "now a string"
	fmt.Println(x, i, j)
	s := []any{b, &b, b.a, b.a[:]}
	b.a[1] = 200
	fmt.Println(s[0].(big).a[1], s[1].(*big).a[1], s[2].([4]int)[1], s[3].([]int)[1])
}

// Output:
// 1 1 100 true [1 2 3 4]
// 6 now a string 5
// 2 200 2 200
