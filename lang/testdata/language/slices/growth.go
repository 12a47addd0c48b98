// append: within the capacity it writes into the same array, beyond it copies.
package main

import "fmt"

func main() {
	a := make([]int, 2, 4)
	b := append(a, 1)
	c := append(a, 2)
	fmt.Println(a, b, c, len(c), cap(c))
	d := append(c, 3, 4, 5)
	d[0] = 9
	fmt.Println(c[0], d, cap(d) >= 6)
	var s []string
	s = append(s, "a")
	s = append(s, s...)
	s = append(s, s...)
	fmt.Println(s, append([]int(nil)) == nil, append([]byte("x"), "yz"...))
	e := a[:3:3]
	e = append(e, 7)
	fmt.Println(e, b)
}

// Output:
// [0 0] [0 0 2] [0 0 2] 3 4
// 0 [9 0 2 3 4 5] true
// [a a a a] true [120 121 122]
// [0 0 2 7] [0 0 2]
