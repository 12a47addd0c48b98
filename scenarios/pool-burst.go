//go:build ignore

// A burst: how a pool grows, and how it shrinks again.
//
// What it teaches: a pool keeps a small number of workers in quiet times and
// adds workers under load. They come one after the other: each is called by the
// one before it. A worker leaves after it was idle for the keep-alive time. The
// one that was idle longest leaves first, since the stack of idle workers gives
// out the one that became idle last.
//
// Predict first: 40 tasks of 10 ms that wait for the network come at once; two
// workers at least, ten at most; idle ones stay for 50 ms. How many workers are
// there after 20, 50, 80, 200 ms?
//
// Then try:
//
//	gmpsim run pool-burst -- -work cpu:10ms
//	gmpsim run pool-burst --procs 8 -- -work cpu:10ms
//	gmpsim run pool-burst -- -keepalive 0
//	gmpsim run pool-burst -- -arrival 200/s
//
// and change the program: a second burst after 100 ms. How many workers does it
// find?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the median
// of eleven runs):
//
//	workers before: 2          really 2
//	workers after 20 ms: 10    really 10
//	workers after 50 ms: 10    really 10
//	workers after 80 ms: 10    really 10
//	workers after 200 ms: 2    really 2
//
//gmp:procs 2
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
		Tasks: 40, Work: load.Work{Kind: load.Net, Mean: 10 * time.Millisecond},
		Workers: 10, Least: 2, Queue: 100, KeepAlive: 50 * time.Millisecond,
	}
	l.Flags(flag.CommandLine)
	load.Parse()
	p, err := pool.NewPool(l.Config())
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}

	fmt.Println("workers before:", p.Stats().Workers)
	start := time.Now()
	l.Submit(func(_ int, work func()) {
		p.SubmitFunc(func() error { work(); return nil })
	})
	for _, ms := range []int{20, 50, 80, 200} {
		time.Sleep(time.Until(start.Add(time.Duration(ms) * time.Millisecond)))
		fmt.Printf("workers after %d ms: %d\n", ms, p.Stats().Workers)
	}
	p.Close()
}
