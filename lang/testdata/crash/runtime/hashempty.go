// A key without a hash, looked up in an empty map.
package main

import "fmt"

func main() {
	m := map[any]int{}
	fmt.Println(m[[]int{1}]) // PANIC "panic: hash of unhashable type: []int"
}

// Output:
// -- stderr --
// panic: hash of unhashable type: []int
//
// goroutine 1 [running]:
// main.main
// 	hashempty.go:8
// -- exit status 2 --
