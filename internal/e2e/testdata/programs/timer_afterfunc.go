//go:build ignore

// AfterFunc starts a goroutine; sixteen at the same instant, one stopped.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	var order []int
	var timers []*time.Timer
	wg.Add(15)
	for i := range 16 {
		timers = append(timers, time.AfterFunc(2*time.Millisecond, func() { order = append(order, i); wg.Done() }))
	}
	fmt.Println(timers[7].Stop(), timers[7].Stop())
	wg.Wait()
	fmt.Println(order)
}
