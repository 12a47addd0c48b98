package pool_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/pool"
)

// one returns a pool of one worker, so that what the examples print has an order.
func one(queue int) *pool.Pool {
	p, err := pool.NewPool(&pool.Config{MinWorkers: 1, MaxWorkers: 1, QueueSize: queue})
	if err != nil {
		panic(err)
	}
	return p
}

// busy gives p, which has one worker, a task that lasts until free is called.
func busy(p *pool.Pool) (free func()) {
	began, gate := make(chan struct{}), make(chan struct{})
	p.SubmitFunc(func() error { close(began); <-gate; return nil })
	<-began
	return func() { close(gate) }
}

func ExampleNewPool() {
	p, err := pool.NewPool(&pool.Config{MinWorkers: 2, MaxWorkers: 8, KeepAlive: time.Second, QueueSize: 100})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer p.Close()

	_, err = pool.NewPool(&pool.Config{MinWorkers: 8, MaxWorkers: 2})
	fmt.Println(err)
	// Output: pool: MinWorkers is 8; want at most MaxWorkers, which is 2
}

func ExamplePool_Submit() {
	p := one(10)
	for _, name := range []string{"a.txt", "b.txt", ""} {
		p.Submit(&pool.Task{
			Fn: func() error {
				if name == "" {
					return errors.New("no name")
				}
				fmt.Println("read", name)
				return nil
			},
			Callback: func(err error) { fmt.Println("ended:", err) },
		})
	}
	p.Close() // lets all of them finish
	// Output:
	// read a.txt
	// ended: <nil>
	// read b.txt
	// ended: <nil>
	// ended: no name
}

func ExamplePool_SubmitFunc() {
	p := one(10)
	p.SubmitFunc(func() error { fmt.Println("hello"); return nil })
	p.Close()
	fmt.Println(p.SubmitFunc(func() error { return nil }))
	// Output:
	// hello
	// pool: closed
}

func ExamplePool_SubmitWithContext() {
	p := one(0)
	free := busy(p)

	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	err := p.SubmitWithContext(ctx, &pool.Task{Fn: func() error { return nil }})
	fmt.Println(err)
	fmt.Println(errors.Is(err, pool.ErrWaitEnded), errors.Is(err, context.DeadlineExceeded))

	free()
	p.Close()
	// Output:
	// pool: context ended before there was room: context deadline exceeded
	// true true
}

func ExamplePool_TrySubmit() {
	p := one(1)
	free := busy(p)
	for i := range 2 {
		err := p.TrySubmit(&pool.Task{Fn: func() error { fmt.Println("task", i); return nil }})
		if errors.Is(err, pool.ErrQueueFull) {
			fmt.Println("no room for task", i)
		}
	}
	free()
	p.Close()
	// Output:
	// no room for task 1
	// task 0
}

// Those with a smaller priority begin first, and none that is too late.
func ExampleTask() {
	p := one(10)
	free := busy(p)
	say := func(s string) func() error { return func() error { fmt.Println(s); return nil } }
	p.Submit(&pool.Task{Fn: say("whenever"), Priority: 2})
	p.Submit(&pool.Task{Fn: say("now"), Priority: 0})
	p.Submit(&pool.Task{
		Fn:       say("too late"),
		Priority: 1,
		Deadline: time.Now(),
		Callback: func(err error) { fmt.Println(err) },
	})
	free()
	p.Close()
	// Output:
	// now
	// pool: deadline passed before the task began
	// whenever
}

// A panic in a task is an error like others, with the stack.
func ExamplePanicError() {
	p := one(10)
	p.Submit(&pool.Task{
		Fn: func() error { panic("oh") },
		Callback: func(err error) {
			var panicked *pool.PanicError
			if errors.As(err, &panicked) {
				fmt.Println("panicked:", panicked.Value)
				fmt.Println("knows where:", strings.Contains(string(panicked.Stack), "example_test.go"))
			}
		},
	})
	p.Close()
	// Output:
	// panicked: oh
	// knows where: true
}

func ExamplePool_Shutdown() {
	p := one(10)
	free := busy(p)
	p.Submit(&pool.Task{
		Fn:       func() error { return nil },
		Callback: func(err error) { fmt.Println("told:", err) },
	})

	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	abandoned, err := p.Shutdown(ctx)
	fmt.Println(abandoned, "abandoned:", err)

	free()
	p.Close() // waits for the task that was running
	// Output:
	// told: pool: shut down before the task began
	// 1 abandoned: context deadline exceeded
}

func ExampleGo() {
	p := one(10)
	defer p.Close()
	sum := pool.Go(p, func() (int, error) { return 1 + 2, nil })
	bad := pool.Go(p, func() (string, error) { return "", errors.New("no such thing") })

	fmt.Println(sum.Wait(context.Background()))
	_, err := bad.Wait(context.Background())
	fmt.Println(err)
	// Output:
	// 3 <nil>
	// no such thing
}

func ExampleFuture_Wait() {
	p := one(10)
	free := busy(p)
	answer := pool.Go(p, func() (int, error) { return 42, nil })

	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	_, err := answer.Wait(ctx)
	fmt.Println(err)

	free()
	fmt.Println(answer.Wait(context.Background()))
	p.Close()
	// Output:
	// context deadline exceeded
	// 42 <nil>
}

func ExamplePool_Stats() {
	p := one(10)
	free := busy(p)
	p.SubmitFunc(func() error { return nil })
	p.SubmitFunc(func() error { return errors.New("no") })
	s := p.Stats()
	fmt.Println(s.Workers, "worker,", s.Running, "running,", s.Queued, "queued")

	free()
	p.Close()
	s = p.Stats()
	fmt.Println(s.Submitted, "submitted:", s.Completed, "completed,", s.Failed, "failed")
	fmt.Println(s.Wait.N, "waits were measured")
	// Output:
	// 1 worker, 1 running, 2 queued
	// 3 submitted: 2 completed, 1 failed
	// 3 waits were measured
}

func ExampleTask_context() {
	p := one(10)
	defer p.Close()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error)
	p.SubmitWithContext(ctx, &pool.Task{
		FnContext: func(ctx context.Context) error {
			fmt.Println("begins")
			cancel() // whoever submitted the task does not want it any more
			<-ctx.Done()
			return ctx.Err()
		},
		Callback: func(err error) { ended <- err },
	})
	fmt.Println(<-ended)
	// Output:
	// begins
	// context canceled
}

func ExampleGroup() {
	p := one(10)
	defer p.Close()
	g := p.NewGroup(context.Background())
	for _, name := range []string{"a.txt", "", "b.txt"} {
		g.SubmitFunc(func() error {
			if name == "" {
				return errors.New("no name")
			}
			fmt.Println("read", name)
			return nil
		})
	}
	fmt.Println(g.Wait(context.Background()))
	// Output:
	// read a.txt
	// read b.txt
	// no name
}

func ExamplePool_Wait() {
	p := one(10)
	defer p.Close()
	p.SubmitFunc(func() error { fmt.Println("first round"); return nil })
	p.Wait(context.Background())
	fmt.Println("nothing to do")
	p.SubmitFunc(func() error { fmt.Println("second round"); return nil })
	p.Wait(context.Background())
	// Output:
	// first round
	// nothing to do
	// second round
}

func ExamplePool_Resize() {
	p := one(10)
	defer p.Close()
	fmt.Println(p.Resize(2, 8))
	fmt.Println(p.Size())
	fmt.Println(p.Resize(8, 2))
	// Output:
	// <nil>
	// 2 8
	// pool: MinWorkers is 8; want at most MaxWorkers, which is 2
}
