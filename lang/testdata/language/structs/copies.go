// Assignment copies a struct, its arrays too; slices, maps and pointers inside are shared.
package main

import "fmt"

type s struct {
	n   int
	arr [2]int
	sl  []int
	m   map[int]int
	p   *int
}

func modify(x s) s { x.n, x.arr[0], x.sl[0], x.m[1], *x.p = 2, 2, 2, 2, 2; return x }

func main() {
	one := 1
	a := s{1, [2]int{1, 1}, []int{1}, map[int]int{1: 1}, &one}
	b := modify(a)
	fmt.Println(a.n, a.arr, a.sl, a.m, *a.p)
	fmt.Println(b.n, b.arr, b.sl, b.m, *b.p)
	list := []s{a, b}
	for _, v := range list {
		v.n = 100
	}
	for i := range list {
		list[i].arr[1] = 9
	}
	fmt.Println(list[0].n, list[0].arr, a.arr)
	q := &list[0]
	q.n = 77
	fmt.Println(list[0].n, (*q).n)
}

// Output:
// 1 [1 1] [2] map[1:2] 2
// 2 [2 1] [2] map[1:2] 2
// 1 [1 9] [1 1]
// 77 77
