//go:build ignore

// Ping-pong: two goroutines and a ball.
//
// What it teaches: a receiver that waits gets the value straight from the
// sender's hands, becomes ready and goes into runnext. When the sender then
// waits too, the processor goes over in one step, without a look at the queue.
//
// Predict first: five rallies on two unbuffered channels. How many times does a
// goroutine wait? How many times would it with room for one ball in each?
//
// Then try:
//
//	gmpsim trace ping-pong
//	gmpsim trace ping-pong --only send,recv --why
//	gmpsim trace ping-pong --procs 2
//
// and change the program: give the channels room for one ball. With two
// processors: is it faster than with one?
//
//gmp:procs 1
package main

import "fmt"

func main() {
	ping, pong := make(chan int), make(chan int)
	go player(ping, pong)
	for ball := 0; ball < 10; {
		ping <- ball + 1
		ball = <-pong
		fmt.Println("the ball is back:", ball)
	}
}

// player hits back every ball that it gets.
func player(in <-chan int, out chan<- int) {
	for ball := range in {
		out <- ball + 1
	}
}
