//go:build ignore

// Urgent first: tasks with priorities.
//
// What it teaches: the queue of the pool is a heap, ordered by priority and
// then by arrival. So an urgent task overtakes all that wait, but none that
// runs. If urgent work comes faster than it is done, the rest waits for ever:
// that is what priorities mean.
//
// Predict first: every third task is urgent (priority 0), every third one is
// unimportant (2). One worker, and all tasks come at once: in which order do
// they begin? Which ones are not in order of their priority, and why?
//
// Then try:
//
//	gmpsim run pool-priorities -- -queue 3
//	gmpsim run pool-priorities -- -arrival 40us
//	gmpsim run pool-priorities -- -workers 4
//
// and change the program: give all tasks priority 0 except the last. When does
// the last begin? And when if the queue has no room?
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
		Workers: 1, Least: 1, Queue: 8, KeepAlive: time.Second,
	}
	l.Flags(flag.CommandLine)
	load.Parse()
	p, err := pool.NewPool(l.Config())
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}

	var mu sync.Mutex
	var order []string
	l.Submit(func(i int, work func()) {
		priority := i % 3
		p.Submit(&pool.Task{Priority: priority, Fn: func() error {
			mu.Lock()
			order = append(order, fmt.Sprintf("%d:%d", priority, i))
			mu.Unlock()
			work()
			return nil
		}})
	})
	p.Close()
	fmt.Println("priority:task", order)
}
