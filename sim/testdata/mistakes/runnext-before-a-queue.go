//go:build ignore

// Runnext before a queue.
//
// What it teaches: a thief looks at each queue three times before it looks at any
// runnext. If it took a runnext in the first pass, it would wait for one, since
// that is most likely to be run by its own P, while goroutines stand in the queue
// of another P.
//
// Main fills its P's queue, a little faster than one thief can empty it. Another P
// runs a chain: each link starts the next, which waits in runnext, and computes; its
// queue is empty. Of the third P's thousand searches, in how many does it
// wait for a runnext, beside a queue? gmpsim verify --decisions --procs 3 says.
// Really in none.
//
//gmp:procs 3
package main

import (
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

const (
	rounds = 40
	steps  = 100
	step   = 40 * time.Microsecond
	task   = 25 * time.Microsecond
)

func main() {
	work.CPU(1) // the first call measures the loop
	for range rounds {
		var wg sync.WaitGroup
		wg.Go(func() { link(&wg, steps) })
		for range steps {
			wg.Go(func() { work.CPU(task) })
			wg.Go(func() { work.CPU(task) })
			work.CPU(step)
		}
		wg.Wait()
	}
}

// link starts the next one, which waits in runnext, and computes.
func link(wg *sync.WaitGroup, more int) {
	if more > 0 {
		wg.Go(func() { link(wg, more-1) })
		work.CPU(step)
	}
}
