//go:build ignore

// Leak: one goroutine waits forever, and the runtime does not notice.
//
// What it teaches: the runtime sees a deadlock only when all goroutines sleep. A
// goroutine that will never be woken costs its stack, and the runtime does not
// mention it while main lives. Here a search asks three servers and takes the
// first answer. The other two block forever on a send without a receiver.
//
// Predict first: how many goroutines exist after each search? Does the program
// end? What does it print about the ones that are stuck?
//
// Then try:
//
//	gmpsim trace leak --only send,park
//	gmpsim run leak
//	gmpsim run deadlock
//
// and change the program: give the channel room for three answers.
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
)

func main() {
	for i := range 4 {
		fmt.Printf("search %d: server %d answered, goroutines: %d\n",
			i, search(), runtime.NumGoroutine())
	}
}

// search asks three servers and returns the number of the first to answer.
func search() int {
	answer := make(chan int)
	for server := range 3 {
		go func() { answer <- server }()
	}
	return <-answer
}
