// x++ on every kind of operand, evaluated once.
package main

import "fmt"

type t struct {
	n int8
	f float32
}

var calls int

func at() int { calls++; return 1 }

func main() {
	a := [3]uint8{0, 255, 7}
	a[at()]++
	m := map[string]int{}
	m["a"]++
	m["b"]--
	s := &t{127, 0.5}
	s.n++
	s.f--
	p := &a[2]
	*p++
	(*p)--
	z := 1i
	z++
	fmt.Println(a, m, *s, *p, z, calls)
	a[at()] += 10
	m["a"] <<= 3
	fmt.Println(a, m, calls)
}

// Output:
// [0 0 7] map[a:1 b:-1] {-128 -0.5} 7 (1+1i) 1
// [0 10 7] map[a:8 b:-1] 2
