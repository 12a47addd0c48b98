package main

import (
	"fmt"
	"runtime"
)

// main ends by Goexit and leaves its goroutine's place to others, whose end is
// not the program's.
func main() {
	start := make(chan bool)
	go func() {
		<-start
		for i := range 3 {
			done := make(chan bool)
			go func() {
				fmt.Println("goroutine", i)
				close(done)
			}()
			<-done
		}
		fmt.Println("the last one")
	}()
	go func() { start <- true }()
	runtime.Goexit()
}
