//go:build ignore

// A pool of workers: goroutines that are used again.
//
// What it teaches: a goroutine for each task costs little, but the number of
// goroutines has no limit. A pool has a queue, and workers that take from it. A
// task wakes a worker only if no worker is on its way to the queue. A worker
// that comes calls the next one if there is more: Go's scheduler does the same
// with threads. So on one processor a burst of tasks fills the queue before any
// worker has run.
//
// Predict first: twelve tasks, three workers, room for four in the queue. In
// which order do the tasks begin on one processor? How many does each worker do?
//
// Then try:
//
//	gmpsim run pool -- -workers 2 -queue 0
//	gmpsim run pool -- -arrival 20us -work cpu:~50us
//	gmpsim run pool --procs 4 -- -tasks 100 -work net:1ms
//	gmpsim trace pool --only send,recv
//
// and change the program: let a task submit another one, and wait for it. With
// how many workers does the pool stop for ever?
//
//gmp:procs 1
package main

import (
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
		Tasks: 12, Work: load.Work{Mean: 50 * time.Microsecond},
		Workers: 3, Least: 1, Queue: 4, KeepAlive: time.Second,
	}
	l.Flags(flag.CommandLine)
	load.Parse()
	p, err := pool.NewPool(l.Config())
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}

	var mu sync.Mutex
	var order []int
	l.Submit(func(i int, work func()) {
		p.SubmitFunc(func() error {
			mu.Lock()
			order = append(order, i)
			mu.Unlock()
			work()
			return nil
		})
	})
	most := p.Stats().Workers
	p.Close()

	s := p.Stats()
	fmt.Println("began in the order", order)
	fmt.Println(s.Completed, "completed by", most, "workers")
}
