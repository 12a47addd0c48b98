// Constant expressions of len, cap, unsafe.Sizeof, min, max and conversions.
package main

import (
	"fmt"
	"unsafe"
)

var arr [7]int

const (
	l  = len(arr)
	c  = cap([3]string{})
	lo = min(3, 1.5, 'a')
	hi = max(2, 7, 3)
	sz = unsafe.Sizeof(arr)
	k  = uint8(200) / 7
	re = real(3 + 4i)
)

func main() {
	fmt.Println(l, c, lo, hi, sz, k, re)
	fmt.Printf("%T %T %T %T\n", l, lo, sz, k)
	var grid [hi][lo * 2]int
	fmt.Println(len(grid), len(grid[0]))
}

// Output:
// 7 3 1.5 7 56 28 3
// int float64 uintptr uint8
// 7 3
