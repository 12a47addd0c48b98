// Pointers to variables, fields, elements and literals.
package main

import "fmt"

type t struct {
	n int
	a [3]int
}

func set(p *int, v int) { *p = v }

func local() *int { n := 5; return &n }

func main() {
	x := 1
	p := &x
	pp := &p
	**pp = 2
	set(p, *p*10)
	v := t{}
	set(&v.n, 3)
	set(&v.a[1], 4)
	s := []int{1, 2}
	set(&s[1], 5)
	q := &t{a: [3]int{7, 8, 9}}
	q.a[0]++
	(*q).n = q.a[0]
	fmt.Println(x, v, s, *q, *local(), *new(int), *new(string) == "", p == &x, local() == local())
	*pp = new(int)
	fmt.Println(*p, x)
	r := &[]int{1, 2, 3}
	(*r)[0] = 9
	fmt.Println(*r, len(*r), &q.a == &q.a, &struct{ n int }{4})
}

// Output:
// 20 {3 [0 4 0]} [1 5] {8 [8 8 9]} 5 0 true true false
// 0 20
// [9 2 3] 3 true &{4}
