// A panic before main.
package main

import "fmt"

var table = build()

func build() map[string]int {
	panic("no table") // PANIC "panic: no table"
}

func main() { fmt.Println(table) }

// Output:
// -- stderr --
// panic: no table
//
// goroutine 1 [running]:
// main.build
// 	init.go:9
// main.init
// 	init.go:6
// -- exit status 2 --
