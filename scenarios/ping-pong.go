//go:build ignore

// Ping-pong: two goroutines and a ball.
//
// What it teaches: a goroutine that comes to a channel finishes the operation of
// the goroutine that waits there. Here the sender waits each time, since the other
// player is not at the channel yet. The receiver takes the value directly from it.
// The sender becomes ready and goes into runnext. When the receiver then waits too,
// the processor switches back in one step, without a look at the queue.
//
// Predict first: five rallies on two unbuffered channels. How many times does a
// goroutine wait? How many times if each channel has room for one ball?
//
// Then try:
//
//	gmpsim trace ping-pong
//	gmpsim trace ping-pong --only send,recv --why
//	gmpsim trace ping-pong --procs 2
//
// and change the program: give the channels room for one ball. Is it faster
// with two processors than with one?
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

// player hits back each ball that it gets.
func player(in <-chan int, out chan<- int) {
	for ball := range in {
		out <- ball + 1
	}
}
