// Constant and variable indices of arrays; one that is out of range panics.
package main

import "fmt"

func main() {
	a := [...]int{5, 6, 7}
	var i8 int8 = 1
	var u64 uint64 = 2
	fmt.Println(a[0], a[i8], a[u64], a['\x01'], [2]string{"x", "y"}[i8], len([...]bool{9: true}))
	const c = 2.0
	fmt.Println(a[c])
	for _, i := range []int{2, 3, -1} {
		func() {
			defer func() { fmt.Println(recover()) }()
			fmt.Println(a[i])
		}()
	}
}

// Output:
// 5 6 7 6 y 10
// 7
// 7
// <nil>
// runtime error: index out of range [3] with length 3
// runtime error: index out of range [-1]
