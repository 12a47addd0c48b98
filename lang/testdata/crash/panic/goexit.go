// A panic in a deferred call while the goroutine is ending by Goexit.
package main

import "runtime"

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() {
			panic("while leaving") // PANIC "panic: while leaving"
		}()
		runtime.Goexit()
	}()
	<-done
	select {}
}

// Output:
// -- stderr --
// panic: while leaving
//
// goroutine 6 [running]:
// main.main.func1.1
// 	goexit.go:11
// runtime.Goexit
// main.main.func1
// 	goexit.go:13
// created by main.main in goroutine 1
// 	goexit.go:8
// -- exit status 2 --
