// Functions with many parameters and results of all sizes.
package main

import "fmt"

type big struct {
	a [5]int
	s string
}

func many(a int8, b uint64, c string, d []int, e float32, f big, g any, h complex64, i map[int]int, j bool, k func() int) (bool, big, complex64, []int, any, string, float32, uint64, int8) {
	f.a[4] += k()
	return !j, f, -h, append(d, i[1]), g, c + c, e * 2, b + 1, -a
}

func main() {
	j, f, h, d, g, c, e, b, a := many(1, 2, "c", []int{4}, 5.5, big{s: "six"}, 7, 8i, map[int]int{1: 9}, true, func() int { return 11 })
	fmt.Println(a, b, c, d, e, f, g, h, j)
}

// Output:
// -1 3 cc [4 9] 11 {[0 0 0 0 11] six} 7 (-0-8i) false
