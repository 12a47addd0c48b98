//go:build ignore

// Context cancellation: one call stops a family of goroutines.
//
// What it teaches: a context closes its Done channel instead of sending to it,
// so all goroutines that select on it wake at once. Each worker learns of it
// only at its select: cancel asks a goroutine to stop, it does not stop it.
//
// Predict first: three workers wait for jobs or for the end. Main hands out five
// jobs and cancels. Which workers did the jobs? In which order do they stop?
//
// Then try:
//
//	gmpsim trace context-cancel --only select,close
//	gmpsim run context-cancel --procs 4
//	gmpsim trace context-cancel --procs 4 --only select,close
//
// and change the program: context.WithTimeout instead of the cancel, and a
// worker that works for longer than the timeout.
//
//gmp:procs 1
package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	ctx, cancel := context.WithCancel(context.Background())
	jobs := make(chan int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	var happened []string
	note := func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		happened = append(happened, fmt.Sprintf(format, args...))
	}
	for w := range 3 {
		wg.Go(func() {
			for {
				select {
				case job := <-jobs:
					work.CPU(20 * time.Microsecond)
					note("worker %d did job %d", w, job)
				case <-ctx.Done():
					note("worker %d stops: %v", w, ctx.Err())
					return
				}
			}
		})
	}
	for job := range 5 {
		jobs <- job
	}
	note("main cancels")
	cancel()
	wg.Wait()
	for _, line := range happened {
		fmt.Println(line)
	}
}
