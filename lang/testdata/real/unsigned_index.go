//go:build ignore

// Indices and bounds of unsigned types: what is out of range is not negative.
package main

import "fmt"

func try(f func()) { defer func() { fmt.Println(recover()) }(); f() }
func main() {
	var u uint
	var u64 uint64
	var up uintptr
	s, a, str := []int{1, 2, 3}, [4]int{}, "abc"
	p := &a
	u--
	u64 -= 5
	up--
	try(func() { fmt.Println(s[u]) })
	try(func() { fmt.Println(a[u64]) })
	try(func() { fmt.Println(p[up]) })
	try(func() { fmt.Println(str[u]) })
	try(func() { s[u] = 1 })
	try(func() { a[u] = 1 })
	try(func() { fmt.Println(s[u:]) })
	try(func() { fmt.Println(s[:u]) })
	try(func() { fmt.Println(str[u:]) })
	try(func() { fmt.Println(str[:u]) })
	try(func() { fmt.Println(s[1:2:u]) })
	try(func() { fmt.Println(a[u:]) })
	try(func() { fmt.Println(make([]int, u)) })
	try(func() { u := uint32(0); fmt.Println(s[u-1]) })
	try(func() { s[u]++ })
	try(func() { pp := &s[u]; *pp = 1 })
	try(func() { fmt.Println(s[len(s)-4]) })
	try(func() { i := int64(-3); fmt.Println(s[i:]) })
	try(func() {
		for i := uint(len(s)) - 1; ; i-- {
			_ = s[i]
		}
	})
}
