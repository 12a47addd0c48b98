//go:build ignore

// Two hundred thousand jobs, and a worker that gets hardly any.
//
// What it teaches: a sender and the receiver that it wakes pass the processor
// to each other through runnext. So one worker gets all jobs, as in one-worker,
// until sysmon stops the pair at the end of a slice. Then another worker is
// first in the channel's queue and has its turn. The ends of the slices decide
// how many jobs each worker gets. The program does not ask for that.
//
// Predict first: three workers, 200 000 jobs, one processor. How many does the
// busiest worker get, and how many the idlest?
//
// Then try:
//
//	gmpsim run many-jobs
//	gmpsim trace many-jobs --only preempt,preemptask
//	gmpsim compare many-jobs --with runnext=off --with procs=2/4
//	gmpsim run one-worker
//
// and change the program: a channel with room for a hundred jobs.
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of eleven runs):
//
//	the busiest worker did: 152742    really 115819
//	the two busiest did: 200000       really 199999
//
//gmp:procs 1
package main

import (
	"fmt"
	"slices"
	"sync"
)

const many = 200_000

func main() {
	jobs := make(chan int)
	done := make([]int, 3)
	var wg sync.WaitGroup
	for w := range done {
		wg.Go(func() {
			for range jobs {
				done[w]++
			}
		})
	}
	for j := range many {
		jobs <- j
	}
	close(jobs)
	wg.Wait()
	fmt.Println("the busiest worker did:", slices.Max(done))
	fmt.Println("the two busiest did:", many-slices.Min(done))
}
