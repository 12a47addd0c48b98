// A single receive from nobody.
package main

func main() {
	<-make(chan int) // PANIC "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:"
}

// Output:
// -- stderr --
// fatal error: all goroutines are asleep - deadlock!
//
// goroutine 1 [chan receive]:
// main.main
// 	deadlockmain.go:5
// -- exit status 2 --
