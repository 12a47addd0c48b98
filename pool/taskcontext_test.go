package pool

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type key struct{}

// untilEnd waits for the end of its context, and returns the cause.
func untilEnd(ctx context.Context) error { <-ctx.Done(); return context.Cause(ctx) }

// submitted submits a task with FnContext, and returns what its callback gets.
func submitted(t *testing.T, submit func(*Task) error, task Task) chan error {
	t.Helper()
	told := make(chan error, 1)
	task.Callback = func(err error) { told <- err }
	require.NoError(t, submit(&task))
	return told
}

// When does the context of a task end? With the deadline, with the submitter's context,
// when Shutdown has no more patience, and when the function has returned.
func TestWhatEndsATasksContext(t *testing.T) {
	p := fresh(t, 1, 3, 10)
	err := <-submitted(t, p.Submit, Task{FnContext: untilEnd, Deadline: time.Now().Add(time.Millisecond)})
	if !errors.Is(err, ErrExpired) { // on a busy machine it was too late to begin
		assert.ErrorIs(t, err, context.DeadlineExceeded)
	}

	gone := errors.New("gone")
	ctx, cancel := context.WithCancelCause(context.WithValue(context.Background(), key{}, 7))
	var kept context.Context
	with := func(task *Task) error { return p.SubmitWithContext(ctx, task) }
	told := submitted(t, with, Task{FnContext: func(ctx context.Context) error {
		kept = ctx
		assert.Equal(t, 7, ctx.Value(key{}))
		assert.NoError(t, ctx.Err())
		return nil
	}})
	require.NoError(t, <-told)
	assert.Equal(t, context.Canceled, kept.Err(), "the function has returned")
	told = submitted(t, with, Task{FnContext: untilEnd})
	cancel(gone)
	assert.Equal(t, gone, <-told)

	began := make(chan struct{})
	told = submitted(t, p.Submit, Task{FnContext: func(ctx context.Context) error { close(began); return untilEnd(ctx) }})
	<-began
	_, err = p.Shutdown(over())
	assert.Equal(t, context.Canceled, err)
	assert.Equal(t, ErrStopped, <-told)
	p.Close()
	assert.EqualValues(t, 1, p.Stats().Completed)
}

// A context that ended while the task was queued does not keep the task from its end: it
// begins with a context that has ended. A panic and Goexit in it count as in Fn.
func TestTaskBeginsWithAnEndedContext(t *testing.T) {
	p := fresh(t, 1, 1, 10)
	release := hold(t, p)
	ctx, cancel := context.WithCancel(context.Background())
	with := func(task *Task) error { return p.SubmitWithContext(ctx, task) }
	told := submitted(t, with, Task{FnContext: func(ctx context.Context) error { return ctx.Err() }})
	cancel()
	release()
	assert.Equal(t, context.Canceled, <-told)
	var panicked *PanicError
	require.ErrorAs(t, <-submitted(t, p.Submit, Task{FnContext: func(context.Context) error { panic("oh") }}), &panicked)
}
