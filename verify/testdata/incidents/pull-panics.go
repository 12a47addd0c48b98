// A panic in a sequence comes out of next, and stop is quiet afterwards.
// verify: exact
package main

import (
	"fmt"
	"iter"
)

func broken(yield func(string) bool) {
	if yield("one") {
		panic("the sequence is broken")
	}
}

func main() {
	next, stop := iter.Pull(iter.Seq[string](broken))
	fmt.Println(next())
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		next()
	}()
	stop()
	fmt.Println(next())
}
