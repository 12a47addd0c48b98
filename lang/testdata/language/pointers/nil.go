// Nil pointers of every kind of use.
package main

import "fmt"

type t struct {
	n    int
	next *t
	arr  [4]int
}

func try(f func()) {
	defer func() { fmt.Println(recover() != nil) }()
	f()
}

func main() {
	var p *t
	var i *int
	var a *[3]int
	try(func() { fmt.Println(p.n) })
	try(func() { p.next.n = 1 })
	try(func() { p.arr[2]++ })
	try(func() { *i = 1 })
	try(func() { _ = *p })
	try(func() { _ = a[1] })
	try(func() { _ = a[:]; fmt.Println("slicing nil", a[:] == nil) })
	try(func() { fmt.Println(len(a), cap(a)) })
	try(func() { (&t{}).next.next = p })
	try(func() {
		for range a {
		}
	})
	try(func() {
		for _, v := range a {
			_ = v
		}
	})
}

// Output:
// true
// true
// true
// true
// true
// true
// true
// 3 3
// false
// true
// false
// true
