// A nil slice has no elements, and all operations on it work.
package main

import "fmt"

func main() {
	var s []int
	fmt.Println(s == nil, len(s), cap(s), s, append(s, 1), s[:0] == nil)
	for range s {
		fmt.Println("never")
	}
	e := []int{}
	fmt.Println(e == nil, len(e), e, append(e[:0], s...))
	fmt.Printf("%#v %#v %v\n", s, e, any(s) == nil)
	var p *[]int
	fmt.Println(p == nil)
	defer func() { fmt.Println(recover()) }()
	_ = s[0]
}

// Output:
// true 0 0 [] [1] true
// false 0 [] []
// []int(nil) []int{} false
// true
// runtime error: index out of range [0] with length 0
