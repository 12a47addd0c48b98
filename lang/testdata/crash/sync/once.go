// A panic inside Once.Do; the second call does nothing.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var once sync.Once
	func() {
		defer func() { fmt.Println(recover()) }()
		once.Do(func() { panic("in once") })
	}()
	once.Do(func() { fmt.Println("never") })
	once = sync.Once{}
	once.Do(func() {
		panic("each time") // PANIC "panic: each time"
	})
}

// Output:
// in once
// -- stderr --
// panic: each time
//
// goroutine 1 [running]:
// main.main.func3
// 	once.go:18
// main.main
// 	once.go:17
// -- exit status 2 --
