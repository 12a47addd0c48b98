//go:build ignore

// Too late: tasks with deadlines.
//
// What it teaches: when tasks come faster than they are done, a queue makes all
// of them late. A deadline drops tasks too old to be of use, before they cost
// anything, so the rest is in time. The callback reports it: no task vanishes.
//
// Predict first: a task takes 10 ms and one comes every 5 ms, so one worker can
// do half of them. Each is worth nothing 30 ms after it came. How many are done,
// and which ones? How late does the last one begin without deadlines?
//
// Then try:
//
//	gmpsim run pool-deadlines -- -patience 0
//	gmpsim run pool-deadlines -- -arrival 200/s -work cpu:~10ms
//	gmpsim run pool-deadlines --procs 2 -- -workers 2
//
// and change the program: a queue of 2 and TrySubmit instead of a deadline. How
// many tasks are done now?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the median
// of eleven runs):
//
//	done: 23        really 21
//	too late: 17    really 19
//
//gmp:procs 1
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/gmpsim/gmpsim/pool"
	"github.com/gmpsim/gmpsim/pool/load"
)

func main() {
	l := load.Load{
		Tasks: 40, Arrival: load.Arrival{Every: 5 * time.Millisecond},
		Work:    load.Work{Kind: load.Net, Mean: 10 * time.Millisecond},
		Workers: 1, Least: 1, Queue: 100, KeepAlive: time.Second,
	}
	l.Flags(flag.CommandLine)
	patience := flag.Duration("patience", 30*time.Millisecond, "`time` that a task may wait; 0: for ever")
	load.Parse()
	p, err := pool.NewPool(l.Config())
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}

	l.Submit(func(_ int, work func()) {
		t := &pool.Task{Fn: func() error { work(); return nil }}
		if *patience > 0 {
			t.Deadline = time.Now().Add(*patience)
		}
		p.Submit(t)
	})
	p.Close()

	s := p.Stats()
	fmt.Println("done:", s.Completed)
	fmt.Println("too late:", s.Expired)
}
