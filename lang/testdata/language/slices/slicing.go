// Slices of slices share memory; a third index limits the capacity.
package main

import "fmt"

func main() {
	s := []int{0, 1, 2, 3, 4, 5}
	t := s[1:3]
	u := s[2:4:5]
	t[1] = 20
	fmt.Println(s, t, len(t), cap(t), u, len(u), cap(u), t[:5])
	fmt.Println(s[:0], s[6:], s[:], s[2:][1:][1:], len(s[:2][:4]))
	var n []int
	fmt.Println(n[:] == nil, n[0:0] == nil, len(n[:0:0]), s[:0] == nil)
	for _, f := range []func(){func() { i := 7; _ = s[:i] }, func() { i := 3; _ = s[i:2] }, func() { i := 9; _ = s[1:2:i] }, func() { i := -1; _ = s[i:] }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}

// Output:
// [0 1 20 3 4 5] [1 20] 2 5 [20 3] 2 3 [1 20 3 4 5]
// [] [] [0 1 20 3 4 5] [4 5] 4
// true true 0 false
// runtime error: slice bounds out of range [:7] with capacity 6
// runtime error: slice bounds out of range [3:2]
// runtime error: slice bounds out of range [::9] with capacity 6
// runtime error: slice bounds out of range [-1:]
