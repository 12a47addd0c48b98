//go:build ignore

// Closing time: what happens to the tasks that still wait.
//
// What it teaches: a program that ends must decide about the work that it has
// accepted. Close lets all of it finish. Shutdown lets it run until a context
// ends, and then tells each task that has not begun that it never will. In both
// cases each task ends exactly once, and its callback is called.
//
// Predict first: 20 tasks, the first of 2 ms, each next one 200 us longer than
// the one before; 4 workers, and Shutdown waits for 3.5 ms. When it returns, how
// many tasks are done? How many are abandoned? How many are neither?
//
// Then try:
//
//	gmpsim run pool-shutdown -- -patience 1s
//	gmpsim run pool-shutdown -- -patience 0s
//	gmpsim run pool-shutdown -- -work cpu:2ms
//
// and change the program: a task that never ends. What does Shutdown return, and
// what does the Close after it do?
//
//gmp:procs 1
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"sync/atomic"
	"time"

	"github.com/gmpsim/gmpsim/pool"
	"github.com/gmpsim/gmpsim/pool/load"
)

func main() {
	l := load.Load{
		Tasks: 20, Work: load.Work{Kind: load.Net, Mean: 2 * time.Millisecond, More: 200 * time.Microsecond},
		Workers: 4, Least: 1, Queue: 100, KeepAlive: time.Second,
	}
	l.Flags(flag.CommandLine)
	patience := flag.Duration("patience", 3500*time.Microsecond, "`time` that Shutdown waits")
	load.Parse()
	p, err := pool.NewPool(l.Config())
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}

	var told atomic.Int32
	l.Submit(func(_ int, work func()) {
		p.Submit(&pool.Task{
			Fn:       func() error { work(); return nil },
			Callback: func(error) { told.Add(1) },
		})
	})
	ctx, cancel := context.WithTimeout(context.Background(), *patience)
	defer cancel()
	n, err := p.Shutdown(ctx)
	s := p.Stats()
	fmt.Println("Shutdown:", err)
	fmt.Println(s.Completed, "done,", n, "abandoned,", s.Running, "still running;", told.Load(), "callbacks")
	fmt.Println("one more:", p.SubmitFunc(func() error { return nil }))
	p.Close()
	fmt.Println(p.Stats().Completed, "done at the end;", told.Load(), "callbacks")
}
