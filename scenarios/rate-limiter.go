//go:build ignore

// At most one every two milliseconds.
//
// What it teaches: a ticker's channel is a rate limiter: each request takes one
// tick. A channel with room lets a burst pass first. If no goroutine waits for a
// tick and the channel is full, the tick is lost: a ticker does not catch up.
//
// Predict first: three places are full at the beginning, and a ticker adds one
// every 2 ms. At which milliseconds do eight requests pass?
//
// Then try:
//
//	gmpsim run rate-limiter
//	gmpsim trace rate-limiter --only timerfire,recv
//	gmpsim run equal-timers
//
// and change the program: let main compute for 10 ms after the third request.
// How many pass at once then?
//
//gmp:procs 1
package main

import (
	"fmt"
	"time"
)

func main() {
	places := make(chan struct{}, 3)
	for range cap(places) {
		places <- struct{}{}
	}
	ticker := time.NewTicker(2 * time.Millisecond)
	defer ticker.Stop()
	go func() {
		for range ticker.C {
			select {
			case places <- struct{}{}:
			default:
			}
		}
	}()
	start := time.Now()
	var passed []int64
	for range 8 {
		<-places
		passed = append(passed, time.Since(start).Milliseconds())
	}
	fmt.Println("passed at ms:", passed)
}
