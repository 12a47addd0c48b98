//go:build ignore

// A little work, often.
//
// What it teaches: a goroutine that becomes ready wakes a thread for an idle
// processor. The thread takes long to wake up. It looks everywhere for work,
// waits before it steals from a runnext, and sleeps again. For 5 us of work this
// costs several times 5 us. When there is much work, all threads are awake, and
// a job costs only its own time.
//
// Predict first: main gives away 5 us of work every millisecond and goes on
// computing. After how long does the work begin? If there are 5000 such jobs at
// once, how long does one take on two processors?
//
// Then try:
//
//	gmpsim run spinning-tax
//	gmpsim trace spinning-tax --from 4ms --why --limit 30
//	gmpsim run spinning-tax --procs 1
//
// and change the program: let main compute for 50 us only. Does the other
// thread still come in time?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the fastest
// of eleven runs, since the machine had other work too):
//
//	a job of 5us each millisecond begins after: 102µs    really 100µs
//	5000 such jobs at once take each: 3.18µs             really 3.67µs
//
//gmp:procs 2
package main

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

// begins returns how long after main sends a job the job begins: one job each
// millisecond. Main goes on computing, so another thread must take the job.
func begins() time.Duration {
	jobs, late := make(chan time.Time), make(chan time.Duration, 100)
	go func() {
		for given := range jobs {
			late <- time.Since(given)
			work.CPU(5 * time.Microsecond)
		}
		close(late)
	}()
	for range 100 {
		time.Sleep(time.Millisecond)
		jobs <- time.Now()
		work.CPU(500 * time.Microsecond)
	}
	close(jobs)
	var all []time.Duration
	for d := range late {
		all = append(all, d)
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// atOnce returns how long each job takes when there are many at once.
func atOnce(jobs int) time.Duration {
	var wg sync.WaitGroup
	start := time.Now()
	for range jobs {
		wg.Go(func() { work.CPU(5 * time.Microsecond) })
	}
	wg.Wait()
	return time.Since(start) / time.Duration(jobs)
}

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	fmt.Println("a job of 5us each millisecond begins after:",
		begins().Round(time.Microsecond))
	fmt.Println("5000 such jobs at once take each:",
		atOnce(5000).Round(10*time.Nanosecond))
}
