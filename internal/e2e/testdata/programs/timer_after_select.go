//go:build ignore

// After as a timeout in a select, twice too late and once in time.
package main

import (
	"fmt"
	"time"
)

func main() {
	for i := range 3 {
		c := make(chan int)
		go func() { time.Sleep(time.Duration(12-5*i) * time.Millisecond); c <- i }()
		select {
		case v := <-c:
			fmt.Println("value", v)
		case <-time.After(5 * time.Millisecond):
			fmt.Println("timeout", i)
			go func() { <-c }()
		}
	}
}
