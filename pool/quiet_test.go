package pool

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Wait returns when all is done, callbacks and the tasks of waiting callers too, and the
// pool goes on.
func TestWaitUntilQuiet(t *testing.T) {
	p := fresh(t, 1, 2, 1)
	require.NoError(t, p.Wait(over()), "it has nothing to do")
	for round := range 20 {
		release := hold(t, p)
		assert.Equal(t, context.Canceled, p.Wait(over()))
		var done atomic.Int32
		for range 5 {
			go func() { _ = p.Submit(&Task{Fn: func() error { return nil }, Callback: func(error) { done.Add(1) }}) }()
		}
		for s := p.Stats(); s.Waiting+s.Queued < 5; s = p.Stats() {
		}
		quiet := make(chan error)
		for range 3 {
			go func() { quiet <- p.Wait(context.Background()) }()
		}
		release()
		for range 3 {
			assert.NoError(t, <-quiet)
			assert.EqualValues(t, 5, done.Load(), round)
		}
	}
	release := hold(t, p)
	require.NoError(t, p.Submit(&Task{Fn: func() error { return nil }}))
	_, _ = p.Shutdown(over())
	release()
	assert.NoError(t, p.Wait(context.Background()), "an abandoned task has ended")
}

// A group waits for its own tasks and has the error that came first. Its context ends
// with that one.
func TestGroup(t *testing.T) {
	p := fresh(t, 1, 4, 100)
	g := p.NewGroup(context.Background())
	require.NoError(t, g.Wait(context.Background()), "it is empty")
	var done atomic.Int32
	count := func() error { done.Add(1); return nil }
	for round := range int32(3) { // it may be used again
		for range 50 {
			require.NoError(t, g.SubmitFunc(count))
		}
		require.NoError(t, g.Wait(context.Background()))
		assert.Equal(t, 50*(round+1), done.Load())
	}
	first, told := errors.New("first"), 0
	require.NoError(t, g.Submit(&Task{FnContext: untilEnd, Callback: func(err error) {
		told++
		assert.Equal(t, first, err, "the context's cause is the first error")
	}}))
	assert.Equal(t, context.Canceled, g.Wait(over()))
	require.NoError(t, g.SubmitFunc(func() error { return first }))
	assert.Equal(t, first, g.Wait(context.Background()))
	assert.Equal(t, 1, told)
	assert.Equal(t, first, g.Wait(over()), "it keeps the error")
	p.Close()
	assert.Equal(t, ErrClosed, g.SubmitFunc(count), "who is not accepted is not in the group")
	assert.Equal(t, first, g.Wait(over()))
}

// The caller may use the Task again: the pool and a group have copies.
func TestTasksAreCopied(t *testing.T) {
	p := fresh(t, 1, 1, 10)
	release := hold(t, p)
	g := p.NewGroup(context.Background())
	var got []int
	var task Task
	for i := range 3 {
		task = Task{Fn: func() error { got = append(got, i); return nil }, Callback: func(error) { got = append(got, 10+i) }}
		require.NoError(t, g.Submit(&task))
	}
	task = Task{}
	release()
	require.NoError(t, g.Wait(context.Background()))
	assert.Equal(t, []int{0, 10, 1, 11, 2, 12}, got)
}

// A group gives up its place in the context when it has nothing to do, and has no room
// longer than its context lasts.
func TestGroupEndsWithItsContext(t *testing.T) {
	p := fresh(t, 1, 1, 0)
	release := hold(t, p)
	g := p.NewGroup(over())
	assert.ErrorIs(t, g.SubmitFunc(func() error { return nil }), ErrWaitEnded)
	assert.NoError(t, g.Wait(context.Background()))
	assert.Nil(t, g.ctx, "it has nothing to do")
	release()
}
