//go:build ignore

// Too late: tasks with deadlines.
//
// What it teaches: when more comes than can be done, a queue only makes all of
// it late. A deadline drops what nobody waits for any more before it costs
// anything, so that the rest is in time. The callback says so: no task vanishes.
//
// Predict first: a task takes 1 ms and one comes every 500 us, so one worker can
// do half of them. Each is worth nothing 3 ms after it came. How many are done,
// and which ones? How late does the last one begin without deadlines?
//
// Then try:
//
//	gmpsim run pool-deadlines -- -patience 0
//	gmpsim run pool-deadlines -- -arrival 2000/s -work cpu:~1ms
//	gmpsim run pool-deadlines --procs 2 -- -workers 2
//
//gmp:procs 1
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/pool"
	"github.com/gmpsim/gmpsim/pool/load"
)

func main() {
	l := load.Load{
		Tasks: 40, Arrival: load.Arrival{Every: 500 * time.Microsecond},
		Work:    load.Work{Kind: load.Net, Mean: time.Millisecond},
		Workers: 1, Least: 1, Queue: 100, KeepAlive: time.Second,
	}
	l.Flags(flag.CommandLine)
	patience := flag.Duration("patience", 3*time.Millisecond, "`time` that a task may wait; 0: for ever")
	flag.Parse()
	p, err := pool.NewPool(l.Config())
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}

	var mu sync.Mutex
	fate := make([]byte, l.Tasks)
	l.Submit(func(i int, work func()) {
		t := pool.Task{Fn: func() error { work(); return nil }}
		if *patience > 0 {
			t.Deadline = time.Now().Add(*patience)
		}
		t.Callback = func(err error) {
			mu.Lock()
			defer mu.Unlock()
			fate[i] = '+'
			if errors.Is(err, pool.ErrExpired) {
				fate[i] = '-'
			}
		}
		p.Submit(t)
	})
	p.Close()

	s := p.Stats()
	fmt.Printf("%s\n", fate)
	fmt.Println(s.Completed, "done,", s.Expired, "too late")
	fmt.Println("the longest wait:", s.Wait.Max.Round(time.Millisecond))
}
