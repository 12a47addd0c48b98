//go:build ignore

// A group that cancels at its first error, with a limit.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

type group struct {
	wg     sync.WaitGroup
	once   sync.Once
	sem    chan struct{}
	err    error
	cancel context.CancelFunc
}

func (g *group) do(f func() error) {
	g.sem <- struct{}{}
	g.wg.Go(func() {
		defer func() { <-g.sem }()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err; g.cancel() })
		}
	})
}
func main() {
	ctx, cancel := context.WithCancel(context.Background())
	g := &group{sem: make(chan struct{}, 3), cancel: cancel}
	var order []string
	for i := range 10 {
		g.do(func() error {
			if ctx.Err() != nil {
				order = append(order, fmt.Sprint(i, " late"))
				return ctx.Err()
			}
			order = append(order, fmt.Sprint(i, " runs"))
			if i == 4 {
				return errors.New("four")
			}
			return nil
		})
	}
	g.wg.Wait()
	fmt.Println(order, g.err)
}
