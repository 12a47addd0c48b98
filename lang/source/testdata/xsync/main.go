// Errgroup and semaphore of golang.org/x/sync, as the module requires them.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
)

func main() {
	limited()
	canceled()
	tried()
	weighted()
	ordered()
}

// limited runs two at a time.
func limited() {
	var g errgroup.Group
	g.SetLimit(2)
	running, most := 0, 0
	for i := range 6 {
		g.Go(func() error {
			running++
			most = max(most, running)
			time.Sleep(time.Duration(i) * time.Millisecond)
			running--
			return nil
		})
	}
	fmt.Println("limited:", g.Wait(), most)
}

// canceled stops the others when one fails.
func canceled() {
	g, ctx := errgroup.WithContext(context.Background())
	var log []string
	for i := range 4 {
		g.Go(func() error {
			if i == 2 {
				return fmt.Errorf("task %d failed", i)
			}
			<-ctx.Done()
			log = append(log, fmt.Sprint(i, context.Cause(ctx)))
			return errors.New("late")
		})
	}
	fmt.Println("canceled:", g.Wait(), log, ctx.Err())
}

func tried() {
	var g errgroup.Group
	g.SetLimit(1)
	release := make(chan bool)
	fmt.Println("tried:", g.TryGo(func() error { <-release; return nil }), g.TryGo(func() error { return nil }))
	close(release)
	fmt.Println(g.Wait())
	defer func() { fmt.Println(recover()) }()
	g.Go(func() error { return nil })
	g.SetLimit(3)
}

func weighted() {
	sem := semaphore.NewWeighted(3)
	ctx, cancel := context.WithCancel(context.Background())
	fmt.Println("weighted:", sem.Acquire(ctx, 2), sem.TryAcquire(2), sem.TryAcquire(1))
	time.AfterFunc(time.Millisecond, cancel)
	fmt.Println(sem.Acquire(ctx, 1), sem.Acquire(context.Background(), 0))
	sem.Release(3)
	defer func() { fmt.Println(recover()) }()
	sem.Release(1)
}

// ordered lets a big one wait in front of small ones.
func ordered() {
	sem := semaphore.NewWeighted(2)
	var g errgroup.Group
	var log []int
	sem.Acquire(context.Background(), 1)
	for _, n := range []int64{2, 1, 1} {
		g.Go(func() error {
			sem.Acquire(context.Background(), n)
			log = append(log, int(n))
			sem.Release(n)
			return nil
		})
	}
	time.Sleep(time.Millisecond)
	sem.Release(1)
	fmt.Println("ordered:", g.Wait(), log)
}
