//go:build ignore

// The first error cancels the others.
//
// What it teaches: an error group runs several tasks, keeps the first error and
// cancels a context for the rest. It is a WaitGroup, a Once and a cancel
// function; package errgroup is little more.
//
// Predict first: five tasks; number 3 fails after two steps. How many steps do
// the others take before they learn of it?
//
// Then try:
//
//	gmpsim run errgroup
//	gmpsim trace errgroup --only close,ready,execute
//	gmpsim run context-cancel
//
// and change the program: let number 1 fail too, one step later. Which error
// does main see?
//
//gmp:procs 1
package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"
)

// A group runs tasks until one fails.
type group struct {
	wg     sync.WaitGroup
	once   sync.Once
	err    error
	cancel context.CancelFunc
}

func newGroup() (*group, context.Context) {
	ctx, cancel := context.WithCancel(context.Background())
	return &group{cancel: cancel}, ctx
}

func (g *group) run(task func() error) {
	g.wg.Go(func() {
		if err := task(); err != nil {
			g.once.Do(func() {
				g.err = err
				g.cancel()
			})
		}
	})
}

func (g *group) wait() error {
	g.wg.Wait()
	g.cancel()
	return g.err
}

func main() {
	g, ctx := newGroup()
	var steps [5]int
	for i := range steps {
		g.run(func() error {
			for step := range 10 {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				if i == 3 && step == 2 {
					return fmt.Errorf("task %d failed in step %d", i, step)
				}
				steps[i]++
				runtime.Gosched()
			}
			return nil
		})
	}
	fmt.Println("error:", g.wait())
	fmt.Println("steps:", steps)
}
