package pool

import (
	"context"
	"runtime/trace"
	"time"
)

// A Task is work for a pool.
type Task struct {
	// Fn does the work. A panic in it is an error like another.
	Fn func() error
	// Callback, if not nil, is called exactly once when the task has ended: with
	// what Fn returned, a *PanicError, ErrGoexit, ErrExpired or ErrAbandoned.
	// It runs on the worker (an abandoned task's on the goroutine that calls
	// Shutdown, which runtime.Goexit in it ends), so it should be short. A panic in
	// it is counted and goes no further.
	Callback func(error)
	// Priority: tasks with a smaller one begin first.
	Priority int
	// Deadline, if not zero, is when it is too late to begin.
	Deadline time.Time
}

// expired reports whether it is too late to begin.
func (t *Task) expired() bool { return !t.Deadline.IsZero() && !time.Now().Before(t.Deadline) }

// An item is a task that was accepted.
type item struct {
	Task
	accepted time.Duration // when, by the pool's clock
	next     *item         // on the free list
	traced   *trace.Task   // what execution traces know it as; nil if there is none
	ctx      context.Context
}

// newItem takes an item from the free list, or makes one.
func (p *Pool) newItem(t *Task, now time.Duration) *item {
	it := p.free
	if it == nil {
		it = &item{}
	} else {
		p.free = it.next
	}
	it.Task, it.accepted, it.next = *t, now, nil
	if trace.IsEnabled() {
		it.ctx, it.traced = trace.NewTask(context.Background(), "pool task")
	}
	return it
}

// region tells an execution trace that the task runs, until the function that it
// returns is called. So traces, and gmpsim, say what a worker is at, and how long
// that has waited for it.
func (it *item) region() (end func()) {
	if it.traced == nil {
		return func() {}
	}
	return trace.StartRegion(it.ctx, "run").End
}

// freeItem keeps it to be used again, without what its task holds on to.
func (p *Pool) freeItem(it *item) {
	if it.traced != nil {
		it.traced.End()
	}
	it.Task, it.traced, it.ctx = Task{}, nil, nil
	it.next, p.free = p.free, it
}
