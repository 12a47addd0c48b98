// Arrays are values: assigned, passed, compared and returned whole.
package main

import "fmt"

func change(a [3]int) [3]int { a[0] = 100; return a }

type grid [2][2]rune

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[1] = 20
	c := change(a)
	fmt.Println(a, b, c, a == b, a == [3]int{1, 2, 3}, a != c)
	g := grid{{'a', 'b'}, {'c', 'd'}}
	h := g
	h[1][1] = 'z'
	fmt.Println(string(g[1][1]), string(h[1][1]), g == h, len(g), len(g[0]))
	p := &a
	p[2] = 30
	for i := range p {
		p[i]++
	}
	fmt.Println(a, len(p), cap(p), *p == a)
	s := a[:]
	s[0] = -1
	fmt.Println(a[0], [0]int{} == [0]int{}, [...]string{3: "d", 1: "b", "c"})
}

// Output:
// [1 2 3] [1 20 3] [100 2 3] false true true
// d z false 2 2
// [2 3 31] 3 3 true
// -1 true [ b c d]
