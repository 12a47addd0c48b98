//go:build ignore

// Leak: goroutines wait forever, and the runtime does not notice.
//
// What it teaches: the runtime sees a deadlock only when all goroutines sleep. A
// goroutine that will never be woken costs its stack, and the runtime does not
// mention it while main lives. Here a search asks three servers and takes the
// first answer. The other two answer while main sleeps. They block forever on a
// send without a receiver: after four searches eight goroutines are stuck.
//
// Predict first: how many goroutines exist after each search? Does the program
// end? What does it print about the goroutines that are stuck?
//
// Then try:
//
//	gmpsim trace leak --only send,park
//	gmpsim run leak --bill
//	gmpsim run leak
//	gmpsim run deadlock
//
// and change the program: give the channel room for three answers. Or leave out
// the sleep: then the other servers never start, and as many goroutines are left.
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	for i := range 4 {
		server := search()
		time.Sleep(time.Millisecond) // the other servers answer too late
		fmt.Printf("search %d: server %d answered, goroutines: %d\n", i, server, runtime.NumGoroutine())
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
