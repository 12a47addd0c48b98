// Operations on a nil channel never end.
package main

func main() {
	var ch chan int
	ch <- 1 // PANIC "goroutine 1 [chan send (nil chan)]:"
}

// Output:
// -- stderr --
// fatal error: all goroutines are asleep - deadlock!
//
// goroutine 1 [chan send (nil chan)]:
// main.main
// 	deadlocknil.go:6
// -- exit status 2 --
