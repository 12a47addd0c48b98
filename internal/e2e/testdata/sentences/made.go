// Where is the channel of a timer made? On the line that asks for it, not on the one
// before it.
//
// says: G1 make a room for 1 · line 12
// says: G1 make chan#1 room for 1 · line 16
// says: G1 make chan#2 room for 1 · line 18
package main

import "time"

func main() {
	a := make(chan int, 1)

	a <- 1

	b := time.After(time.Millisecond)

	c := time.NewTicker(time.Millisecond)

	<-b
	c.Stop()
}
