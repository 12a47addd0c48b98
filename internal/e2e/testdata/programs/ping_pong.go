//go:build ignore

// Two goroutines and an unbuffered channel each way, with a third that watches.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	ping, pong, done := make(chan int), make(chan int), make(chan bool)
	var log []string
	go func() {
		for v := range ping {
			log = append(log, fmt.Sprint("pong ", v))
			pong <- v * 2
		}
		close(done)
	}()
	go func() {
		for range 30 {
			log = append(log, "watch")
			runtime.Gosched()
		}
	}()
	for i := range 20 {
		ping <- i
		log = append(log, fmt.Sprint("ping ", <-pong))
	}
	close(ping)
	<-done
	for _, l := range log {
		fmt.Println(l)
	}
}
