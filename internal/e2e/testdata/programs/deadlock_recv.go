//go:build ignore

// Main receives, and a goroutine waits on a nil channel.
package main

import "fmt"

func wait(c chan int) { <-c }
func main() {
	go wait(nil)
	fmt.Println("waiting")
	<-make(chan int)
}
