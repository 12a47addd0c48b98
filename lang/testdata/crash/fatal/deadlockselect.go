// An empty select never ends either.
package main

import "fmt"

func main() {
	defer fmt.Println("never")
	select {} // PANIC "goroutine 1 [select (no cases)]:"
}

// Output:
// -- stderr --
// fatal error: all goroutines are asleep - deadlock!
//
// goroutine 1 [select (no cases)]:
// main.main
// 	deadlockselect.go:8
// -- exit status 2 --
