//go:build ignore

// A burst: how a pool grows, and how it shrinks again.
//
// What it teaches: a pool keeps as many workers as it needs in quiet times and
// lets more come under load. They come one after the other, each called by the
// one before it, and go when they were idle for the keep-alive time: the one that
// was idle longest first, since the stack of idle workers gives out the one that
// went idle last.
//
// Predict first: 40 tasks of 1 ms that wait for the network come at once; two
// workers at least, ten at most; idle ones stay for 5 ms. How many are there
// after 0, 1, 2, 5, 10 ms?
//
// Then try:
//
//	gmpsim run pool-burst -- -work cpu:1ms
//	gmpsim run pool-burst --procs 8 -- -work cpu:1ms
//	gmpsim run pool-burst -- -keepalive 0
//	gmpsim run pool-burst -- -arrival 2000/s
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
		Tasks: 40, Work: load.Work{Kind: load.Net, Mean: time.Millisecond},
		Workers: 10, Least: 2, Queue: 100, KeepAlive: 5 * time.Millisecond,
	}
	l.Flags(flag.CommandLine)
	flag.Parse()
	p, err := pool.NewPool(l.Config())
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}

	show := func(at string) {
		s := p.Stats()
		fmt.Printf("%s: %2d workers, %2d idle, %2d queued\n", at, s.Workers, s.Idle, s.Queued)
	}
	show("before")
	start := time.Now()
	l.Submit(func(_ int, work func()) {
		p.SubmitFunc(func() error { work(); return nil })
	})
	show("  0 ms")
	for _, ms := range []int{1, 2, 3, 5, 8, 10, 15, 20} {
		time.Sleep(time.Until(start.Add(time.Duration(ms)*time.Millisecond + 300*time.Microsecond)))
		show(fmt.Sprintf("%3d ms", ms))
	}
	p.Close()
	show("closed")
}
