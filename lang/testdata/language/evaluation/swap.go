// Tuple assignments exchange values of every kind.
package main

import "fmt"

type s struct{ a, b string }

func main() {
	a, b := "x", "y"
	a, b = b, a
	p, q := s{"1", "2"}, s{"3", "4"}
	p, q = q, p
	p.a, p.b = p.b, p.a
	m := map[string][]int{"a": {1}, "b": {2, 3}}
	m["a"], m["b"] = m["b"], m["a"]
	arr := [4]int{1, 2, 3, 4}
	for i, j := 0, len(arr)-1; i < j; i, j = i+1, j-1 {
		arr[i], arr[j] = arr[j], arr[i]
	}
	x, y, z := 1, 2, 3
	x, y, z = y, z, x
	f, g := func() int { return 1 }, func() int { return 2 }
	f, g = g, f
	fmt.Println(a, b, p, q, m, arr, x, y, z, f(), g())
}

// Output:
// y x {4 3} {1 2} map[a:[2 3] b:[1]] [4 3 2 1] 2 3 1 2 1
