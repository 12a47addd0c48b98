// Tasks of all kinds on a pool that grows and shrinks, and somebody who asks it
// for its Stats all the time.
package main

import (
	"context"
	"errors"
	"math/rand/v2"
	"runtime/trace"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/pool"
)

func main() {
	p, err := pool.NewPool(&pool.Config{MinWorkers: 1, MaxWorkers: 5, KeepAlive: 20 * time.Microsecond, QueueSize: 6})
	if err != nil {
		panic(err)
	}
	done := make(chan struct{})
	var asking, submitting sync.WaitGroup
	asking.Go(func() {
		for {
			select {
			case <-done:
				return
			default:
				ask(p)
				time.Sleep(time.Duration(rand.IntN(10_000)))
			}
		}
	})
	for range 3 {
		submitting.Go(func() {
			for i := range 25 {
				p.Submit(&pool.Task{Fn: work(i), Priority: i % 2, Deadline: deadline(i)})
				time.Sleep(time.Duration(rand.IntN(20_000)))
			}
		})
	}
	submitting.Wait()
	for range 20 {
		p.TrySubmit(&pool.Task{Fn: work(0)})
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Microsecond)
	defer cancel()
	p.Shutdown(ctx)
	p.Close()
	close(done)
	asking.Wait()
	ask(p)
}

// ask notes that it asks, and what it got.
func ask(p *pool.Pool) {
	ctx := context.Background()
	trace.Log(ctx, "ask", "")
	s := p.Stats()
	trace.Logf(ctx, "got", "queued=%d running=%d workers=%d", s.Queued, s.Running, s.Workers)
}

// deadline is one that some tasks miss.
func deadline(i int) time.Time {
	if i%5 > 0 {
		return time.Time{}
	}
	return time.Now().Add(10 * time.Microsecond)
}

func work(i int) func() error {
	return func() error {
		switch i % 8 {
		case 0:
			time.Sleep(30 * time.Microsecond)
		case 1:
			panic("oh")
		case 2:
			return errors.New("no")
		}
		return nil
	}
}
