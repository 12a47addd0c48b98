// Package variables of every kind, zero and initialized.
package main

import "fmt"

type point struct{ x, y int }

var (
	arr   = [...]string{2: "c", 0: "a"}
	table = map[string]point{"o": {}, "p": {1, 2}}
	ptr   = &point{3, 4}
	deep  = [][]*point{{ptr, {5, 6}}, nil}
	zeroI int
	zeroS string
	zeroM map[int]int
	zeroP *point
	zeroA [2]point
	zeroE error
	fn    = func(n int) int { return n + arrLen }
)

const arrLen = len(arr)

func main() {
	ptr.x++
	fmt.Println(arr, table, *ptr, len(deep), *deep[0][0], *deep[0][1], deep[1] == nil)
	fmt.Println(zeroI, zeroS == "", zeroM == nil, zeroP == nil, zeroA, zeroE == nil, fn(1), zeroM[5])
}

// Output:
// [a  c] map[o:{0 0} p:{1 2}] {4 4} 2 {4 4} {5 6} true
// 0 true true true [{0 0} {0 0}] true 4 0
