// Some goroutines submit tasks of all kinds in all ways while one closes the
// pool. Does each accepted task end exactly once, is its callback called exactly
// once, and before it is counted?
package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gmpsim/gmpsim/pool"
)

const (
	submitters = 5
	share      = 10
	tasks      = submitters * share
)

var (
	ran, calls [tasks]atomic.Int32
	accepted   [tasks]atomic.Bool
	called     atomic.Int64
)

func main() {
	p, err := pool.NewPool(&pool.Config{MinWorkers: 1, MaxWorkers: 3, KeepAlive: 20 * time.Microsecond, QueueSize: 3})
	check(err == nil, err)
	var wg sync.WaitGroup
	for s := range submitters {
		wg.Go(func() {
			for i := range share {
				id := s*share + i
				accepted[id].Store(submit(p, id) == nil)
				counted(p)
			}
		})
	}
	wg.Go(func() {
		time.Sleep(time.Duration(rand.IntN(100)) * time.Microsecond)
		end(p)
	})
	wg.Wait()
	p.Close()
	finish(p.Stats())
}

// submit submits task id, of some kind, in some way.
func submit(p *pool.Pool, id int) error {
	t := &pool.Task{Fn: work(id), Priority: rand.IntN(3), Callback: callback(id)}
	if rand.IntN(4) == 0 {
		t.Deadline = time.Now().Add(time.Duration(rand.IntN(20)) * time.Microsecond)
	}
	switch rand.IntN(4) {
	case 0:
		return p.TrySubmit(t)
	case 1:
		ctx, cancel := context.WithTimeout(context.Background(), time.Duration(rand.IntN(20))*time.Microsecond)
		defer cancel()
		return p.SubmitWithContext(ctx, t)
	}
	return p.Submit(t)
}

// callback counts that it was called, now and then after others had their turn.
func callback(id int) func(error) {
	yields := rand.IntN(4) == 0
	return func(error) {
		if yields {
			runtime.Gosched()
		}
		calls[id].Add(1)
		called.Add(1)
	}
}

func work(id int) func() error {
	kind := rand.IntN(8)
	return func() error {
		ran[id].Add(1)
		switch kind {
		case 0:
			panic("task")
		case 1:
			return errors.New("task")
		case 2:
			time.Sleep(time.Duration(rand.IntN(10)) * time.Microsecond)
		}
		return nil
	}
}

// end closes the pool in one of the ways.
func end(p *pool.Pool) {
	if rand.IntN(2) == 0 {
		p.Close()
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Duration(rand.IntN(50))*time.Microsecond)
	defer cancel()
	p.Shutdown(ctx)
}

// counted holds a snapshot to what Stats promises.
func counted(p *pool.Pool) {
	s := p.Stats()
	ended := s.Completed + s.Failed + s.Expired + s.Abandoned
	check(s.Submitted == uint64(s.Queued+s.Running)+ended, "the counts do not add up:", s)
	check(s.Idle+s.Running <= s.Workers, "tasks run that no worker has:", s)
	check(int64(ended) <= called.Load(), "a task was counted before its callback was called")
}

func finish(s pool.Stats) {
	n := uint64(0)
	for id := range tasks {
		want := int32(0)
		if accepted[id].Load() {
			want = 1
			n++
		}
		check(calls[id].Load() == want, "task", id, "was called back", calls[id].Load(), "times, not", want)
		check(ran[id].Load() <= want, "task", id, "ran", ran[id].Load(), "times")
	}
	check(s.Submitted == n && s.Submitted+s.Rejected == tasks, "not all are counted:", s)
	check(s.Queued+s.Running+s.Workers+s.Waiting == 0, "something is left:", s)
	fmt.Println("each once")
}

func check(ok bool, what ...any) {
	if !ok {
		fmt.Println(what...)
		os.Exit(1)
	}
}
