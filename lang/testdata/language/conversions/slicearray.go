// Slices become arrays and pointers to arrays; the pointer shares the memory, the array is a copy.
package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4}
	a := [3]int(s)
	p := (*[2]int)(s)
	s[0] = 100
	p[1] = 200
	fmt.Println(s, a, *p, len(p), cap(p))
	var n []byte
	fmt.Println((*[0]byte)(n) == nil, (*[0]byte)([]byte{}) != nil, [0]byte(n))
	defer func() { fmt.Println(recover()) }()
	fmt.Println([5]int(s))
}

// Output:
// [100 200 3 4] [1 2 3] [100 200] 2 2
// true true []
// runtime error: cannot convert slice with length 4 to array or pointer to array with length 5
