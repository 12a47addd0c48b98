//go:build ignore

// The first of three answers wins, the others stay behind.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	c := make(chan string)
	for i, d := range []int{12, 4, 8} {
		go func() { time.Sleep(time.Duration(d) * time.Millisecond); c <- fmt.Sprint("server ", i) }()
	}
	fmt.Println(<-c, runtime.NumGoroutine())
	time.Sleep(16 * time.Millisecond)
	fmt.Println(runtime.NumGoroutine())
}
