//go:build ignore

// One lock for all, or a queue for each processor.
//
// What it teaches: in Go 1.0 all ready goroutines were in one queue under one
// lock. Each message between two goroutines went through it, and so did each
// processor that looked for work. With more than a few processors they mostly
// waited for the lock. Go 1.1 gave each processor (P) a queue of its own, and
// processors without work steal from the queues of others. That is what the P
// is for.
//
// Predict first: 64 pairs of goroutines throw balls to each other. With one
// queue for all, how much faster are 2, 4, 8 and 16 processors than one? And
// with a queue for each?
//
// Then try:
//
//	gmpsim run one-lock --model gm
//	gmpsim run one-lock --bill --model gm --procs 16
//	gmpsim compare one-lock --with procs=2/4/8/16
//	gmpsim compare one-lock --with model=gm,procs=1/2/4/8/16
//	gmpsim compare one-lock --model gm --procs 8 --with sched.lock=5ns/50ns
//
// and change the program: players compute for a microsecond before they throw.
// With how many processors does the lock begin to matter then?
//
// Simulated, with a queue for each processor and with one for all:
//
//	                       procs=1   procs=2   procs=4   procs=8  procs=16
//	virtual time          21.081ms  10.641ms   5.409ms   2.971ms   1.919ms
//	goroutine switches     128 131   128 131   128 131   128 131   128 131
//	  one takes               93ns      93ns      93ns      93ns      93ns
//	waits for sched.lock         –         –         –         –         –
//	  in all                     –         –         –         –         –
//	                      model=gm  model=gm  model=gm   model=gm   model=gm
//	                       procs=1   procs=2   procs=4    procs=8   procs=16
//	virtual time          21.701ms  49.062ms  52.945ms   44.025ms   49.691ms
//	goroutine switches     128 131   128 131   128 131    128 131    128 131
//	  one takes               97ns     306ns     798ns    1.244us    3.114us
//	waits for sched.lock         –    67 402   170 182    212 674    255 206
//	  in all                     –  22.242ms  98.218ms  226.288ms  719.993ms
//
//gmp:procs 1
package main

import (
	"fmt"
	"sync"
)

const (
	pairs = 64
	balls = 1000
)

func main() {
	var wg sync.WaitGroup
	for range pairs {
		ping, pong := make(chan int), make(chan int)
		wg.Go(func() {
			for ball := range balls {
				ping <- ball
				<-pong
			}
		})
		wg.Go(func() {
			for range balls {
				pong <- <-ping
			}
		})
	}
	wg.Wait()
	fmt.Println(pairs, "pairs have played", balls, "balls each")
}
