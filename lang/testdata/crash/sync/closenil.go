// Closing nil.
package main

func main() {
	var c chan string
	close(c) // PANIC "panic: close of nil channel"
}

// Output:
// -- stderr --
// panic: close of nil channel
//
// goroutine 1 [running]:
// main.main
// 	closenil.go:6
// -- exit status 2 --
