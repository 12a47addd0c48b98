// recover stops a panic only when the deferred function itself calls it.
package main

import "fmt"

func try(name string, f func()) {
	defer func() { fmt.Println(name, "outer:", recover()) }()
	f()
}

func helper() any { return recover() }

func nested() {
	func() { recover() }()
}

func main() {
	try("direct", func() {
		defer func() { fmt.Println("got", recover(), recover()) }()
		panic(1)
	})
	try("helper", func() {
		defer func() { helper() }()
		panic(2)
	})
	try("deferred helper", func() {
		defer helper()
		panic(3)
	})
	try("nested", func() {
		defer nested()
		panic(4)
	})
	try("not deferred", func() { recover(); panic(5) })
	try("plain recover", func() {
		defer recover()
		panic(6)
	})
	fmt.Println(recover())
}

// Output:
// got 1 <nil>
// direct outer: <nil>
// helper outer: 2
// deferred helper outer: <nil>
// nested outer: 4
// not deferred outer: 5
// plain recover outer: 6
// <nil>
