// What the runtime panics with is a runtime.Error.
package main

import (
	"fmt"
	"runtime"
)

func try(f func()) {
	defer func() {
		e := recover()
		_, is := e.(runtime.Error)
		fmt.Println(e, is)
	}()
	f()
}

func main() {
	var (
		s     []int
		a     [3]int
		m     map[string]int
		p     *struct{ x int }
		x     any = "text"
		zero  int
		three = 3
		e     error
		f     func()
	)
	try(func() { _ = s[three] })
	try(func() { a[three]++ })
	try(func() { m["a"] = 1 })
	try(func() { p.x = 1 })
	try(func() { _ = x.(int) })
	try(func() { fmt.Println(1 / zero) })
	try(func() { fmt.Println(1 % zero) })
	try(func() { _ = e.Error() })
	try(func() { f() })
	try(func() { _ = make([]int, zero-1) })
	try(func() { _ = 1 << (zero - 1) })
	try(func() { _ = x.(error) })
	try(func() { _ = any(s) == any(s) })
}

// Output:
// runtime error: index out of range [3] with length 0 true
// runtime error: index out of range [3] with length 3 true
// assignment to entry in nil map true
// runtime error: invalid memory address or nil pointer dereference true
// interface conversion: interface {} is string, not int true
// runtime error: integer divide by zero true
// runtime error: integer divide by zero true
// runtime error: invalid memory address or nil pointer dereference true
// runtime error: invalid memory address or nil pointer dereference true
// runtime error: makeslice: len out of range true
// runtime error: negative shift amount true
// interface conversion: string is not error: missing method Error true
// runtime error: comparing uncomparable type []int true
