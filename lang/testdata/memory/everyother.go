// Of eight thousand goroutines every second one ends: no span of stacks becomes free. Then
// the others end.
package main

import (
	"fmt"
	"runtime"
)

func stacks() (kb uint64) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.StackInuse >> 10
}

func main() {
	const n = 8000
	odd, even := make(chan bool), make(chan bool)
	for i := range n {
		c := even
		if i%2 == 1 {
			c = odd
		}
		go func() { <-c }()
	}
	runtime.Gosched()
	fmt.Println("all", stacks())
	close(odd)
	for runtime.NumGoroutine() > n/2+1 {
		runtime.Gosched()
	}
	fmt.Println("half dead", stacks())
	runtime.GC()
	fmt.Println("half dead collected", stacks())
	close(even)
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println("all dead", stacks())
	runtime.GC()
	fmt.Println("all dead collected", stacks())
	runtime.GC()
	fmt.Println("again", stacks())
}

// Output:
// all 16256
// half dead 16256
// half dead collected 16288
// all dead 16288
// all dead collected 576
// again 576
