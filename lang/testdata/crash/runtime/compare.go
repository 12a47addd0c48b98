// Comparing interfaces that hold slices.
package main

import "fmt"

func same(a, b any) bool {
	return a == b // PANIC "panic: runtime error: comparing uncomparable type []int"
}

func main() {
	fmt.Println(same(1, 1))
	fmt.Println(same([]int{1}, []int{1}))
}

// Output:
// true
// -- stderr --
// panic: runtime error: comparing uncomparable type []int
//
// goroutine 1 [running]:
// main.same
// 	compare.go:7
// main.main
// 	compare.go:12
// -- exit status 2 --
