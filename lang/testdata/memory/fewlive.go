// Every hundredth of twenty thousand goroutines lives on, so a part of the spans stays, where the
// stacks of a thousand more find room.
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
	stop, few := make(chan bool), make(chan bool)
	for i := range 20000 {
		c := stop
		if i%100 == 0 {
			c = few
		}
		go func() { <-c }()
	}
	runtime.Gosched()
	fmt.Println("all", stacks())
	close(stop)
	for runtime.NumGoroutine() > 201 {
		runtime.Gosched()
	}
	runtime.GC()
	fmt.Println("few left", stacks())
	for range 1000 {
		go func() { <-few }()
	}
	runtime.Gosched()
	fmt.Println("thousand more", stacks())
	close(few)
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	runtime.GC()
	fmt.Println("none left", stacks())
}

// Output:
// all 40224
// few left 6816
// thousand more 6816
// none left 640
