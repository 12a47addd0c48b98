// A panic with a value of a basic type prints it with its type's name, if it has one.
package main

import "fmt"

type code int

func main() {
	defer func() { panic(fmt.Sprint(recover())) }()
	defer func() { panic(2.5) }()
	defer func() { panic(code(7)) }()
	panic(1)
}

// Output:
// -- stderr --
// panic: 1
// 	panic: main.code(7)
// 	panic: 2.5 [recovered]
// 	panic: 2.5
//
// goroutine 1 [running]:
// main.main.func1
// 	values.go:9
// panic
// main.main.func2
// 	values.go:10
// panic
// main.main.func3
// 	values.go:11
// panic
// main.main
// 	values.go:12
// -- exit status 2 --
