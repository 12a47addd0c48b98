// When main ends by Goexit and nobody else is left.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	go fmt.Println("another goroutine")
	defer fmt.Println("deferred")
	runtime.Goexit()
}

// Output:
// deferred
// another goroutine
// -- stderr --
// fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// -- exit status 2 --
