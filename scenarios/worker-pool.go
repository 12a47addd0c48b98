//go:build ignore

// Worker pool: three workers share twelve jobs.
//
// What it teaches: the jobs are the same and the workers are the same, but the
// scheduler decides which worker does what. On one processor the first worker
// that runs empties the channel before another worker has a turn. By then main
// is ready again and refills the channel. Several processors share better, once
// their threads are awake.
//
// Predict first: which worker does job 0? How many jobs does each worker get on
// one processor? On four?
//
// Then try:
//
//	gmpsim run worker-pool --procs 1
//	gmpsim run worker-pool --seed 3
//	gmpsim trace worker-pool --only send,recv --procs 1
//
// and change the program: no room in the channel, as in one-worker.
//
//gmp:procs 4
package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

type result struct{ worker, job int }

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	jobs, results := make(chan int, 4), make(chan result, 12)
	var wg sync.WaitGroup
	for w := range 3 {
		wg.Go(func() {
			for job := range jobs {
				work.CPU(30 * time.Microsecond)
				results <- result{w, job}
			}
		})
	}
	for job := range 12 {
		jobs <- job
	}
	close(jobs)
	wg.Wait()
	close(results)
	for r := range results {
		fmt.Printf("job %2d by worker %d\n", r.job, r.worker)
	}
}
