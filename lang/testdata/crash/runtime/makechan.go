// And of a channel.
package main

import "fmt"

func main() {
	n := -1
	fmt.Println(make(chan int, n)) // PANIC "panic: makechan: size out of range"
}

// Output:
// -- stderr --
// panic: makechan: size out of range
//
// goroutine 1 [running]:
// main.main
// 	makechan.go:8
// -- exit status 2 --
