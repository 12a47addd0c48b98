// Sizes, alignments and offsets are those of amd64.
package main

import (
	"fmt"
	"unsafe"
)

type mixed struct {
	a bool
	b int64
	c bool
	d int32
	e string
	f []int
	g any
	h [3]int16
	_ int8
}

func size[T any]() (uintptr, uintptr) {
	var t T
	return unsafe.Sizeof(t), unsafe.Alignof(t)
}

func main() {
	var m mixed
	fmt.Println(unsafe.Sizeof(m), unsafe.Alignof(m), unsafe.Offsetof(m.b), unsafe.Offsetof(m.c), unsafe.Offsetof(m.d), unsafe.Offsetof(m.e), unsafe.Offsetof(m.g), unsafe.Offsetof(m.h))
	fmt.Println(unsafe.Sizeof(int8(0)), unsafe.Sizeof(0), unsafe.Sizeof(""), unsafe.Sizeof([]int{}), unsafe.Sizeof(m.g), unsafe.Sizeof(map[int]int{}), unsafe.Sizeof(1i), unsafe.Sizeof(struct{}{}))
	fmt.Println(size[mixed]())
	fmt.Println(size[complex64]())
	fmt.Println(size[[3]uint8]())
	const k = unsafe.Sizeof(uintptr(0)) * 8
	var arr [k]int
	fmt.Println(len(arr), unsafe.Offsetof(struct {
		x int8
		y int16
	}{}.y))
}

// Output:
// 88 8 8 16 20 24 64 80
// 1 8 16 24 16 8 16 0
// 88 8
// 8 4
// 3 1
// 64 2
