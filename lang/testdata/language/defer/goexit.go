// runtime.Goexit runs deferred calls and ends the goroutine; recover does not see it.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { fmt.Println("recover:", recover()) }()
		func() {
			defer fmt.Println("inner")
			runtime.Goexit()
		}()
		fmt.Println("never")
	}()
	<-done
	fmt.Println("main goes on")
}

// Output:
// inner
// recover: <nil>
// main goes on
