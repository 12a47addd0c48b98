// A key in an interface is compared by its dynamic type, which may turn out not to be comparable.
package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

type s struct{ f any }

func main() {
	m := map[any]int{1: 1, "a": 2}
	try(func() { m[[]int{1}] = 3 })
	try(func() { _ = m[map[string]int{}] })
	try(func() { delete(m, func() {}) })
	try(func() { m[s{[]string{"x"}}]++ })
	try(func() { m[[1]any{[]int{}}]++ })
	try(func() { fmt.Println(map[any]bool{}[[]int{}]) })
	try(func() { m[s{1}]++; fmt.Println(len(m), m[s{1}]) })
	var n map[any]int
	try(func() { fmt.Println(n[[]int{}]) })
}

// Output:
// runtime error: hash of unhashable type []int
// runtime error: hash of unhashable type map[string]int
// runtime error: hash of unhashable type func()
// runtime error: hash of unhashable type []string
// runtime error: hash of unhashable type []int
// hash of unhashable type: []int
// 3 1
// <nil>
// hash of unhashable type: []int
