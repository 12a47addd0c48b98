// What goes behind the type system.
package main

import (
	"fmt"
	"unsafe"
)

type header struct {
	data uintptr
	n    int
}

func main() {
	s := []int{1, 2, 3}
	p := unsafe.Pointer(&s) // ERROR "unsafe.Pointer is not simulated\nconvert values"
	h := (*header)(p)
	q := unsafe.Add(p, 8) // ERROR "unsafe.Add is not simulated\nindex a slice"
	fmt.Println(h.n, *(*int)(q))
	fmt.Println(unsafe.String(&[]byte("a")[0], 1))             // ERROR "unsafe.String is not simulated\ncopy instead"
	fmt.Println(unsafe.Slice(&s[0], 3))                        // ERROR "unsafe.Slice is not simulated"
	fmt.Println(*unsafe.StringData("a"), *unsafe.SliceData(s)) // ERROR "StringData.*SliceData"
	fmt.Println(unsafe.Sizeof(s))
}
