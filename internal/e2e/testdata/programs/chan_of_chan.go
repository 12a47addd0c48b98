//go:build ignore

// Requests that carry their reply channel.
package main

import "fmt"

type request struct {
	n     int
	reply chan int
}

func main() {
	requests := make(chan request)
	go func() {
		for r := range requests {
			r.reply <- r.n * r.n
		}
	}()
	results := make(chan string)
	for i := range 6 {
		go func() {
			r := request{i, make(chan int)}
			requests <- r
			results <- fmt.Sprint(i, "=>", <-r.reply)
		}()
	}
	for range 6 {
		fmt.Println(<-results)
	}
}
