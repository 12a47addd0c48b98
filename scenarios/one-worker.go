//go:build ignore

// One worker gets all the jobs.
//
// What it teaches: a send on an unbuffered channel to a waiting receiver puts
// that receiver into runnext. Sender and receiver then pass the processor to
// each other, and the workers that wait in the queue get no job.
//
// Predict first: three workers wait for jobs, main sends nine. Does each get
// three jobs? Which worker is the busy one: the first or the last started?
//
// Then try:
//
//	gmpsim trace one-worker --why --limit 40
//	gmpsim run one-worker --procs 3
//	gmpsim trace one-worker --procs 3 --only recv,steal
//
// and change the program: a channel with room for three jobs, or a
// runtime.Gosched() in the worker after each job.
//
//gmp:procs 1
package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	jobs := make(chan int)
	var done [3]int
	var wg sync.WaitGroup
	for w := range done {
		wg.Go(func() {
			for range jobs {
				work.CPU(20 * time.Microsecond)
				done[w]++
			}
		})
	}
	for j := range 9 {
		jobs <- j
	}
	close(jobs)
	wg.Wait()
	fmt.Println("jobs done by each worker:", done)
}
