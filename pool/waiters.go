package pool

import "sync"

// A waiter is a caller that waits for room, with its task.
type waiter struct {
	task       Task
	told       chan error // what its call returns; there is room for one
	waits      bool       // it is on the list
	next, prev *waiter
}

// waiters is the list of them: first come, first served.
type waiters struct {
	first, last *waiter
	n           int
}

// spareWaiters are used again, their channels with them.
var spareWaiters = sync.Pool{New: func() any { return &waiter{told: make(chan error, 1)} }}

// push lets the caller with task t wait.
func (l *waiters) push(t *Task) *waiter {
	w := spareWaiters.Get().(*waiter)
	w.task, w.waits, w.prev, w.next = *t, true, l.last, nil
	if l.last == nil {
		l.first = w
	} else {
		l.last.next = w
	}
	l.last = w
	l.n++
	return w
}

// remove takes w, which waits, off the list.
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

// release gives w back. Nobody may be about to tell it anything.
func (w *waiter) release() {
	w.task = Task{}
	spareWaiters.Put(w)
}
