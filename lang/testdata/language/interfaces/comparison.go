// Interfaces are equal when types and values are; comparing what cannot be compared panics.
package main

import (
	"errors"
	"fmt"
)

type n int
type s struct{ a []int }

func try(x, y any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(e)
		}
	}()
	fmt.Println(x == y, x != y)
}

func main() {
	p, q := new(int), new(int)
	try(1, 1)
	try(1, n(1))
	try("a", "a")
	try(p, p)
	try(p, q)
	try(nil, nil)
	try(nil, 0)
	try([]int{1}, []int{1})
	try([]int{1}, 1)
	try(map[int]int{}, map[int]int{})
	try(func() {}, func() {})
	try(s{}, s{})
	try([2]any{1, 2}, [2]any{1, 2})
	try([2]any{1, []int{}}, [2]any{1, []int{}})
	try(struct{ f func() }{}, struct{ f func() }{})
	var e error = errors.New("x")
	try(e, e)
	try(e, errors.New("x"))
	fmt.Println(any(3) == 3, any("x") == any(n(1)), e == nil)
}

// Output:
// true false
// false true
// true false
// true false
// false true
// true false
// false true
// runtime error: comparing uncomparable type []int
// false true
// runtime error: comparing uncomparable type map[int]int
// runtime error: comparing uncomparable type func()
// runtime error: comparing uncomparable type main.s
// true false
// runtime error: comparing uncomparable type []int
// runtime error: comparing uncomparable type struct { f func() }
// true false
// false true
// true false false
