// Once calls itself: it waits for itself.
// verify: exact
package main

import "sync"

func main() {
	var once sync.Once
	println("outer")
	once.Do(func() {
		println("inner")
		once.Do(func() { println("never") })
	})
}
