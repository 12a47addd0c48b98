//go:build ignore

// The method value of a nil interface is a nil dereference, an assertion that it
// has its own type another error.
package main

import "fmt"

type shape interface{ size() int }

func main() {
	report(func(s shape) { _ = s.(shape) })
	report(func(s shape) {
		f := s.size
		fmt.Println(f())
	})
	report(func(s shape) { defer s.size() })
	report(func(s shape) { f := shape.size; fmt.Println(f(s)) })
}

func report(f func(shape)) {
	defer func() { fmt.Println(recover()) }()
	f(nil)
}
