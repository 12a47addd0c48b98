// An unbuffered channel passes a value when sender and receiver meet.
package main

import "fmt"

func main() {
	ping, pong := make(chan int), make(chan string)
	go func() {
		for n := range ping {
			pong <- fmt.Sprint("pong ", n)
		}
		close(pong)
	}()
	for i := range 3 {
		ping <- i
		fmt.Println(<-pong)
	}
	close(ping)
	_, ok := <-pong
	fmt.Println(ok)
}

// Output:
// pong 0
// pong 1
// pong 2
// false
