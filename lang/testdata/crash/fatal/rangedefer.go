// The body of a loop whose function is over has nobody to defer to.
package main

import "fmt"

var saved func(int) bool

func keep(y func(int) bool) { saved = y; y(0); panic("mine") }

func f() {
	defer func() { fmt.Println("rec", recover()) }()
	for v := range keep {
		defer fmt.Println("deferred", v)
	}
}
func main() {
	f()
	saved(2)
}

// Output:
// deferred 0
// rec mine
// -- stderr --
// fatal error: defer after range func returned
//
// goroutine 1 [running]:
// main.f-range1
// 	rangedefer.go:13
// main.main
// 	rangedefer.go:18
// -- exit status 2 --
