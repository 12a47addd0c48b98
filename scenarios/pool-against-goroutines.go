//go:build ignore

// A pool against one goroutine for each task.
//
// What it teaches: goroutines are cheap, so why a pool? Both need the same CPU
// time. But a thousand goroutines have a thousand stacks at the same time. They
// all begin at once and share: each preemption puts one at the end of the queue.
// A pool does one task after the other, so the first tasks are done early. The
// last task is done at about the same time in both ways.
//
// Predict first: 400 tasks of 100 us come at once, on two processors. How many
// goroutines are there at most? How much memory do their stacks take? When is
// half of the tasks done?
//
// Then try:
//
//	gmpsim run pool-against-goroutines -- -way pool
//	gmpsim run pool-against-goroutines -- -way goroutines
//	gmpsim run pool-against-goroutines -- -work net:1ms
//	gmpsim run pool-against-goroutines -- -work cpu:~100us -arrival 15000/s
//	gmpsim run pool-against-goroutines --procs 8 -- -workers 8
//
// (one way alone: how many decisions does it take, and how much stack memory?)
// and change the program: tasks of 30 ms, longer than a slice. When is half of
// them done, in each way?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the fastest
// of eleven runs, but the median for values that are no times):
//
//	pool, half of the tasks done after: 10.3ms              really 12.8ms
//	pool, all done after: 20.2ms                            really 22.2ms
//	pool, goroutines at most: 3                             really 3
//	goroutines, half of the tasks done after: 10.4ms        really 9.9ms
//	goroutines, all done after: 20.4ms                      really 18.9ms
//	goroutines, goroutines at most: 397                     really 391
//	goroutines, stacks larger than the pool's by KB: 800    really 800
//
//gmp:procs 2
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/pool"
	"github.com/gmpsim/gmpsim/pool/load"
)

func main() {
	l := load.Load{
		Tasks: 400, Work: load.Work{Mean: 100 * time.Microsecond},
		Workers: 2, Least: 2, Queue: 1000, KeepAlive: time.Second,
	}
	l.Flags(flag.CommandLine)
	way := "both"
	flag.Func("way", "how tasks are run: `pool`, goroutines or both (default both)", func(s string) error {
		if s != "pool" && s != "goroutines" && s != "both" {
			return errors.New("want pool, goroutines or both")
		}
		way = s
		return nil
	})
	load.Parse()

	var pooled, each uint64
	if way != "goroutines" {
		pooled = measure("pool", &l, func() (func(func()), func()) {
			p, err := pool.NewPool(l.Config())
			if err != nil {
				fmt.Println(err)
				os.Exit(2)
			}
			return func(f func()) { p.SubmitFunc(func() error { f(); return nil }) }, p.Close
		})
	}
	if way != "pool" {
		each = measure("goroutines", &l, func() (func(func()), func()) {
			var wg sync.WaitGroup
			return func(f func()) { wg.Go(f) }, wg.Wait
		})
	}
	if way == "both" {
		fmt.Printf("goroutines, stacks larger than the pool's by KB: %d\n", int64(each-pooled)/1024)
	}
}

// measure runs the load in one way. begin returns two functions: one starts a
// task, one waits for all. measure returns by how many bytes the stacks have
// grown when the last task has come.
func measure(way string, l *load.Load, begin func() (func(func()), func())) uint64 {
	before := stacks()
	start, wait := begin()
	began, most := time.Now(), 0
	var mu sync.Mutex
	var ends []time.Duration
	l.Submit(func(_ int, work func()) {
		start(func() {
			work()
			mu.Lock()
			ends = append(ends, time.Since(began))
			mu.Unlock()
		})
		most = max(most, runtime.NumGoroutine())
	})
	grown := stacks() - before
	wait()
	fmt.Printf("%s, half of the tasks done after: %v\n", way, round(ends[len(ends)/2]))
	fmt.Printf("%s, all done after: %v\n", way, round(ends[len(ends)-1]))
	fmt.Printf("%s, goroutines at most: %d\n", way, most)
	return grown
}

// stacks returns how many bytes the stacks take.
func stacks() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.StackInuse
}

func round(d time.Duration) time.Duration { return d.Round(100 * time.Microsecond) }
