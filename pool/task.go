package pool

import "time"

// A Task is work for a pool.
type Task struct {
	// Fn does the work. A panic in it is an error like another.
	Fn func() error
	// Callback, if not nil, is called exactly once when the task has ended: with
	// what Fn returned, a *PanicError, ErrGoexit, ErrExpired or ErrAbandoned.
	// It runs on the worker (an abandoned task's on the goroutine that calls
	// Shutdown), so it should be short. A panic in it is counted and goes no
	// further.
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
	return it
}

// freeItem keeps it to be used again, without what its task holds on to.
func (p *Pool) freeItem(it *item) {
	it.Task = Task{}
	it.next, p.free = p.free, it
}
