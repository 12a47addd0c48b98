//go:build ignore

// Alone in the queue.
//
// What it teaches: a thief takes half of a queue rounded up, so it takes a
// goroutine that waits alone. Rounded down it would take none of one, and that
// goroutine waited until the one that computes on its P is through.
//
// Main starts two goroutines and computes for 5 ms: the first is kicked into the
// queue by the second, and another thread wakes up to steal. In how many of 100
// rounds has the first begun before main is through? Simulated, and on the real
// runtime (Go 1.26.8, two virtual CPUs, busy with other things):
//
//	begun meanwhile: 100     really 95
//
//gmp:procs 2
package main

import (
	"fmt"
	"sync/atomic"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	meanwhile := 0
	for range 100 {
		time.Sleep(2 * time.Millisecond) // the other thread falls asleep
		var began atomic.Bool
		go began.Store(true)
		go func() {}()
		work.CPU(5 * time.Millisecond)
		if began.Load() {
			meanwhile++
		}
	}
	fmt.Println("begun meanwhile:", meanwhile)
}
