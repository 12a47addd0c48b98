// Panics pass through the iterator in both directions.
package main

import "fmt"

func careful(yield func(int) bool) {
	defer func() { fmt.Println("iterator cleans up") }()
	yield(1)
	yield(2)
}

func broken(yield func(int) bool) {
	yield(1)
	panic("iterator broke")
}

func try(f func()) {
	defer func() { fmt.Println("recovered:", recover()) }()
	f()
}

func main() {
	try(func() {
		for x := range careful {
			if x == 2 {
				panic("body broke")
			}
			fmt.Println("x", x)
		}
	})
	try(func() {
		for x := range broken {
			fmt.Println("y", x)
		}
	})
	try(func() {
		for x := range careful {
			defer func() { fmt.Println("body's defer:", recover()) }()
			if x == 1 {
				panic("caught by the body's defer")
			}
		}
	})
}

// Output:
// x 1
// iterator cleans up
// recovered: body broke
// y 1
// recovered: iterator broke
// iterator cleans up
// body's defer: caught by the body's defer
// recovered: <nil>
