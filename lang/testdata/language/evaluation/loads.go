// Variables are read after the calls beside them, but what a builtin function, a slice expression or a conversion makes of them is not.
package main

import "fmt"

type s struct{ a, b int }
type big [3]int

var n int
var st s
var arr big
var str string
var ifc any
var m map[string]int
var sl []int
var z complex128
var fl float64
var b bool
var u8 uint8

func f() int {
	n, st, arr, str, ifc, m, sl, z, fl, b, u8 = 9, s{9, 9}, big{9, 9, 9}, "nine", 9, map[string]int{"n": 9}, []int{9}, 9, 9.5, true, 9
	return 0
}
func reset() {
	n, st, arr, str, ifc, m, sl, z, fl, b, u8 = 1, s{1, 1}, big{1, 1, 1}, "one", 1, map[string]int{"n": 1}, []int{1}, 1, 1.5, false, 1
}

type pair struct{ x, y any }

func two(x, y any) any { return x }

func main() {
	reset()
	fmt.Println(n, st, arr, str, ifc, m, sl, z, fl, b, u8, f())
	reset()
	x := []any{n, st, arr, str, ifc, m, sl, z, fl, b, u8, f()}
	fmt.Println(x...)
	reset()
	fmt.Println(two(st, f()), n, st)
	reset()
	q := pair{arr, f()}
	fmt.Println(q)
	reset()
	v, w := any(st), f()
	fmt.Println(v, w)
	reset()
	v, w = st, f()
	fmt.Println(v, w)
	reset()
	c1, c2 := st == s{1, 1}, f()
	fmt.Println(c1, c2)
	reset()
	c1, c2 = arr != arr, f()
	d1, d2 := sl[0], f()
	fmt.Println(c1, c2, d1, d2)
	reset()
	g1, g2, g3 := len(sl), f(), sl[:1]
	fmt.Println(g1, g2, g3)
	reset()
	h1, h2, h3 := []byte(str), f(), string([]byte(str))
	fmt.Println(h1, h2, h3)
	reset()
	i1, i2 := str+"x", f()
	fmt.Println(i1, i2)
	reset()
	j1, j2 := m["n"], f()
	fmt.Println(j1, j2)
	reset()
	k1, k2, k3, k4 := max(n, 0), min(fl, 3), real(z), f()
	fmt.Println(k1, k2, k3, k4)
}

// Output:
// 9 {9 9} [9 9 9] nine 9 map[n:9] [9] (9+0i) 9.5 true 9 0
// 9 {9 9} [9 9 9] nine 9 map[n:9] [9] (9+0i) 9.5 true 9 0
// {9 9} 9 {9 9}
// {[9 9 9] 0}
// {9 9} 0
// {9 9} 0
// false 0
// false 0 9 0
// 1 0 [9]
// [111 110 101] 0 nine
// ninex 0
// 9 0
// 1 1.5 1 0
