package pool

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A dispatcher carries tasks from a queue to workers, as many published pools have
// it: step is one turn of its goroutine's loop. The test takes the turns itself, so
// that it says what happens between two of them; the goroutine could be interrupted
// at the same places.
//
//	queue ──> dispatcher ──> worker
//	  ^            │
//	  └────────────┘ no worker is idle: put it back
type dispatcher struct {
	queue  chan int
	worker chan int // there is room while the worker is idle
	closed bool
	lost   []int
}

// accept is TrySubmit.
func (d *dispatcher) accept(id int) bool {
	if d.closed {
		return false
	}
	select {
	case d.queue <- id:
		return true
	default:
		return false
	}
}

// take is the first half of a turn.
func (d *dispatcher) take() int { return <-d.queue }

// give is the second half: to a worker, else back.
func (d *dispatcher) give(id int) {
	select {
	case d.worker <- id:
		return
	default:
	}
	if !d.accept(id) {
		d.lost = append(d.lost, id) // nobody waits for what put it back
	}
}

// drain runs what is left, one task after the other, and returns the order in which
// all began.
func (d *dispatcher) drain() (order []int) {
	for len(d.worker)+len(d.queue) > 0 {
		if len(d.worker) == 0 {
			d.give(d.take())
		}
		order = append(order, <-d.worker)
	}
	return order
}

// busyDispatcher has a worker that is at task 0, and accepted tasks 1 and 2.
func busyDispatcher(t *testing.T) *dispatcher {
	d := &dispatcher{queue: make(chan int, 2), worker: make(chan int, 1)}
	for id := range 3 {
		require.True(t, d.accept(id))
		if id == 0 {
			d.give(d.take())
		}
	}
	return d
}

// What does a dispatcher do that puts tasks back? It lets others pass: 1 came first.
func TestDispatcherReorders(t *testing.T) {
	d := busyDispatcher(t)
	d.give(d.take())
	assert.Equal(t, []int{0, 2, 1}, d.drain())
}

// And it loses them: somebody else takes the room while it has the task in its hands.
func TestDispatcherLosesWhenTheQueueIsFull(t *testing.T) {
	d := busyDispatcher(t)
	id := d.take()
	require.True(t, d.accept(3))
	d.give(id)
	assert.Equal(t, []int{1}, d.lost, "accepted, and nobody will run it")
	assert.Equal(t, []int{0, 2, 3}, d.drain())
}

// Or the pool closes meanwhile.
func TestDispatcherLosesWhenItCloses(t *testing.T) {
	d := busyDispatcher(t)
	id := d.take()
	d.closed = true
	d.give(id)
	assert.Equal(t, []int{1}, d.lost)
	assert.Equal(t, []int{0, 2}, d.drain())
}

// This pool in the same three places: the worker is busy, the queue is full, others
// want the room, and it closes. There is no moment at which a task is in nobody's
// hands, so nothing passes another, and what was accepted ends.
func TestNothingPassesOrGetsLostHere(t *testing.T) {
	for _, end := range []func(*Pool){
		(*Pool).Close,
		func(p *Pool) { _, _ = p.Shutdown(context.Background()) },
	} {
		p := fresh(t, 1, 1, 2)
		release := hold(t, p) // task 0
		var order []int
		submit := func(id int) error {
			return p.TrySubmit(&Task{Fn: func() error { order = append(order, id); return nil }})
		}
		require.NoError(t, submit(1))
		require.NoError(t, submit(2))
		for range 100 {
			require.Equal(t, ErrQueueFull, submit(3), "its room is never anybody else's")
			s := p.Stats()
			require.Equal(t, []int{1, 2}, []int{s.Running, s.Queued}, "each is in the queue or with the worker")
		}
		p.shut()
		release()
		end(p)
		assert.Equal(t, []int{1, 2}, order)
		assert.Equal(t, uint64(3), p.Stats().Completed)
	}
}
