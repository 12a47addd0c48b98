// Composite literals of slices: keys, elided types, nesting.
package main

import "fmt"

type p struct{ x, y int }

func main() {
	a := []int{2: 5, 6, 0: 1}
	b := []p{{1, 2}, {y: 3}, {}}
	c := []*p{{1, 2}, nil, {x: 9}}
	d := [][]string{{"a"}, {}, nil, {"b", "c"}}
	e := []map[string][]int{{"k": {1, 2}}, nil}
	f := []any{1, "s", nil, []int{1}, p{1, 1}}
	g := [...][2]p{{{1, 2}, {3, 4}}}
	h := []rune{'a': 'z'}
	i := []func() int{func() int { return 4 }}
	fmt.Println(a, b, *c[0], c[1], c[2].x, d, len(d), e, f, g, len(h), i[0]())
	fmt.Println([]interface{ get() int }{}, []struct{ n int }{{1}, {2}})
}

// Output:
// [1 0 5 6] [{1 2} {0 3} {0 0}] {1 2} <nil> 9 [[a] [] [] [b c]] 4 [map[k:[1 2]] map[]] [1 s <nil> [1] {1 1}] [[{1 2} {3 4}]] 98 4
// [] [{1} {2}]
