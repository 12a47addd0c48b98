package pool

import (
	"context"
	"sync"
)

// A waiter is a caller that waits for room, with its task.
type waiter struct {
	task       Task
	ctx        context.Context // of the task
	told       chan error      // what its call returns; there is room for one
	waits      bool            // it is on the list
	next, prev *waiter
}

// waiters is the list of waiters, in the order in which they came.
type waiters struct {
	first, last *waiter
	n           int
}

// spareWaiters keeps waiters, with their channels, for reuse.
var spareWaiters = sync.Pool{New: func() any { return &waiter{told: make(chan error, 1)} }}

// push adds a waiter for a caller with task t.
func (l *waiters) push(ctx context.Context, t *Task) *waiter {
	w := spareWaiters.Get().(*waiter)
	w.task, w.ctx, w.waits, w.prev, w.next = *t, ctx, true, l.last, nil
	if l.last == nil {
		l.first = w
	} else {
		l.last.next = w
	}
	l.last = w
	l.n++
	return w
}

// remove takes w off the list; w must be on it.
func (l *waiters) remove(w *waiter) {
	if w.prev == nil {
		l.first = w.next
	} else {
		w.prev.next = w.next
	}
	if w.next == nil {
		l.last = w.prev
	} else {
		w.next.prev = w.prev
	}
	l.n--
	w.waits, w.next, w.prev = false, nil, nil
}

// release keeps w for reuse. No goroutine may still send to w.told.
func (w *waiter) release() {
	w.task, w.ctx = Task{}, nil
	spareWaiters.Put(w)
}
