// Functions written elsewhere: in assembly, or in another package.
package main

import _ "unsafe"

func assembly(n int) int // ERROR "function assembly has no body\nwrite its body in Go"

type t struct{}

func (t) method() // ERROR "function method has no body"

//go:linkname nanotime runtime.nanotime // ERROR "//go:linkname is not simulated\ncall a public function"
func nanotime() int64 // ERROR "function nanotime has no body"

func main() {
	println(assembly(1), nanotime())
	t{}.method()
}
