package pool

import (
	"context"
	"runtime/trace"
	"time"
)

// A Task is work for a pool.
type Task struct {
	// Fn does the work. A panic in it counts as an error.
	Fn func() error
	// FnContext does the work of a task that can be stopped; a task has either Fn or
	// FnContext. Its context ends when Deadline passes, when the context ends that
	// SubmitWithContext or NewGroup got, when another task of its group fails, and when
	// the context of Shutdown ends (its cause is then ErrStopped). Its values are those
	// of the submitter's context.
	FnContext func(context.Context) error
	// Callback, if not nil, is called exactly once, when the task has ended. Its
	// argument is what the function returned, or a *PanicError, ErrGoexit, ErrExpired or
	// ErrAbandoned. It runs on the worker, so it should be short. For an abandoned
	// task it runs on the goroutine that called Shutdown; runtime.Goexit in it ends
	// that goroutine. The pool recovers a panic in it and counts it.
	Callback func(error)
	// Priority: tasks with a smaller number begin first.
	Priority int
	// Deadline, if not zero, is the time from which the task may not begin. For
	// FnContext it is also the deadline of the context.
	Deadline time.Time
}

// expired reports whether the task is too late to begin.
func (t *Task) expired() bool { return !t.Deadline.IsZero() && !time.Now().Before(t.Deadline) }

// check says what is wrong with t.
func (t *Task) check() error {
	switch {
	case t == nil || t.Fn == nil && t.FnContext == nil:
		return ErrNoFunc
	case t.Fn != nil && t.FnContext != nil:
		return ErrTwoFuncs
	}
	return nil
}

// An item is a task that was accepted.
type item struct {
	Task
	accepted time.Duration   // when, by the pool's clock
	next     *item           // on the free list
	traced   *trace.Task     // the task in the execution trace; nil without a trace
	ctx      context.Context // of the task in the trace, and of who submitted FnContext
}

// newItem takes an item from the free list, or makes one.
func (p *Pool) newItem(ctx context.Context, t *Task, now time.Duration) *item {
	it := p.free
	if it == nil {
		it = &item{}
	} else {
		p.free = it.next
	}
	it.Task, it.accepted, it.next, it.ctx = *t, now, nil, ctx
	if trace.IsEnabled() {
		it.ctx, it.traced = trace.NewTask(ctx, "pool task")
	}
	return it
}

// region marks in an execution trace that the task runs, until the caller calls end.
// So traces, and gmpsim, show which task a worker runs, and how long the task has
// waited for the worker.
func (it *item) region() (end func()) {
	if it.traced == nil {
		return func() {}
	}
	return trace.StartRegion(it.ctx, "run").End
}

// freeItem keeps it for reuse. It drops the Task, so that its memory can be freed.
func (p *Pool) freeItem(it *item) {
	if it.traced != nil {
		it.traced.End()
	}
	it.Task, it.traced, it.ctx = Task{}, nil, nil
	it.next, p.free = p.free, it
}
