// Channels used against their direction.
package main

func main() {
	in, out := make(<-chan int), make(chan<- int)
	in <- 1         // ERROR "cannot send to receive-only channel"
	<-out           // ERROR "cannot receive from send-only channel"
	close(in)       // ERROR "cannot close receive-only channel"
	for range out { // ERROR "cannot range over|receive from send-only"
	}
	var c chan string
	c <- 1 // ERROR "cannot use 1 .* as string value in send"
}
