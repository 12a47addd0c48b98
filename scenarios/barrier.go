//go:build ignore

// Barrier: round two starts only when all have finished round one.
//
// What it teaches: a condition variable lets goroutines sleep until something
// is true. Broadcast makes all of them ready, in the order in which they came.
// But the last one made ready is in runnext. And each needs the lock first.
//
// Predict first: four goroutines go through three rounds. Do they arrive in the
// same order in each round? Which one arrives first in the second round?
//
// Then try:
//
//	gmpsim trace barrier --why --limit 40
//	gmpsim trace barrier --only lock,condwait,broadcast
//	gmpsim run producer-consumer
//
// and change the program: replace Broadcast by Signal. What happens?
//
//gmp:procs 1
package main

import (
	"fmt"
	"sync"
)

// A barrier lets size goroutines pass together.
type barrier struct {
	mu     sync.Mutex
	opened *sync.Cond
	size   int
	inside int
	round  int
}

func newBarrier(size int) *barrier {
	b := &barrier{size: size}
	b.opened = sync.NewCond(&b.mu)
	return b
}

// wait blocks until all have come. It calls note under the lock, so that the
// caller can record who arrived.
func (b *barrier) wait(note func(round int)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	note(b.round)
	round := b.round
	if b.inside++; b.inside == b.size {
		b.inside = 0
		b.round++
		b.opened.Broadcast()
		return
	}
	for b.round == round {
		b.opened.Wait()
	}
}

func main() {
	b := newBarrier(4)
	var arrived [3][]int
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for range arrived {
				b.wait(func(round int) {
					arrived[round] = append(arrived[round], i)
				})
			}
		})
	}
	wg.Wait()
	for round, order := range arrived {
		fmt.Println("round", round, "arrived:", order)
	}
}
