package main

import (
	"fmt"
	"time"
)

// The value that comes out of a timer's channel is the time at which the timer
// was due, however late somebody looks.
func main() {
	const ms = time.Millisecond
	start := time.Now()
	passed := func(at time.Time) time.Duration { return at.Sub(start).Round(10 * ms) }

	timer := time.NewTimer(20 * ms)
	time.Sleep(60 * ms)
	fmt.Println("timer:", passed(<-timer.C))

	ticker := time.NewTicker(20 * ms)
	start = time.Now()
	time.Sleep(65 * ms)
	fmt.Println("ticker:", passed(<-ticker.C), passed(<-ticker.C))

	after, seen := time.After(20*ms), make(chan time.Time)
	start = time.Now()
	go func() { seen <- <-after }()
	time.Sleep(ms)
	for time.Since(start) < 60*ms {
	}
	fmt.Println("after:", passed(<-seen))
}
