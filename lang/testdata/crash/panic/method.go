// Frames of methods, of closures and of generic functions have their names.
package main

import "fmt"

type t struct{ n int }

func (v t) value(f func(int))    { f(v.n) }
func (v *t) pointer(f func(int)) { v.value(f) }

//go:noinline
func generic[T any](x T, f func(T)) { f(x) }

func main() {
	v := &t{1}
	generic(v, func(v *t) {
		v.pointer(func(n int) {
			panic(fmt.Sprint("n is ", n)) // PANIC "panic: n is 1"
		})
	})
}

// Output:
// -- stderr --
// panic: n is 1
//
// goroutine 1 [running]:
// main.main.func1.1
// 	method.go:18
// main.t.value
// 	method.go:8
// main.(*t).pointer
// 	method.go:9
// main.main.func1
// 	method.go:17
// main.generic[...]
// 	method.go:12
// main.main
// 	method.go:16
// -- exit status 2 --
