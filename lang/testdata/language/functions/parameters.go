// Arguments are copies: arrays and structs whole, slices and maps by their headers.
package main

import "fmt"

type point struct{ x, y int }

func change(n int, a [2]int, p point, s []int, m map[string]int, q *point, f func()) {
	n, a[0], p.x, s[0], q.x = 9, 9, 9, 9, 9
	m["k"] = 9
	s = append(s, 9)
	q = &point{}
	f()
	_ = q
}

func main() {
	n, a, p, s, m, q := 1, [2]int{1, 1}, point{1, 1}, []int{1, 1}, map[string]int{"k": 1}, &point{1, 1}
	change(n, a, p, s, m, q, func() { n++ })
	fmt.Println(n, a, p, s, m, *q)
	unused := func(_ int, _, _ string) int { return 3 }
	fmt.Println(unused(1, "", ""))
	func(int, ...string) {}(1)
}

// Output:
// 2 [1 1] {1 1} [9 1] map[k:9] {9 1}
// 3
