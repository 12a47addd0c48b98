package pool

import (
	"errors"
	"fmt"
)

// Why a task was not accepted.
var (
	// ErrClosed: Close or Shutdown has been called.
	ErrClosed = errors.New("pool: closed")
	// ErrQueueFull: TrySubmit found no room.
	ErrQueueFull = errors.New("pool: queue is full")
	// ErrWaitEnded: the context ended while SubmitWithContext waited for room.
	// The returned error wraps the context's cause, too.
	ErrWaitEnded = errors.New("pool: context ended before there was room")
	// ErrNoFunc: the Task is nil, or it has neither Fn nor FnContext.
	ErrNoFunc = errors.New("pool: task has no Fn")
	// ErrTwoFuncs: the Task has both Fn and FnContext.
	ErrTwoFuncs = errors.New("pool: task has both Fn and FnContext")
)

// Why an accepted task did not finish its work. Its callback gets one of them.
var (
	// ErrExpired: the deadline passed before the task began.
	ErrExpired = errors.New("pool: deadline passed before the task began")
	// ErrAbandoned: Shutdown's context ended before the task began.
	ErrAbandoned = errors.New("pool: shut down before the task began")
	// ErrStopped: Shutdown's context ended while the task ran. It is the cause of the
	// context that FnContext has; a callback gets it only if FnContext returns it.
	ErrStopped = errors.New("pool: shut down while the task ran")
	// ErrGoexit: the task ended its goroutine with runtime.Goexit.
	ErrGoexit = errors.New("pool: task called runtime.Goexit")
)

// A PanicError is the error of a task that panicked.
type PanicError struct {
	Value any    // what recover returned
	Stack []byte // the stack, as runtime/debug.Stack prints it
}

// Error returns the value and the stack, as an uncaught panic prints them.
func (e *PanicError) Error() string {
	return fmt.Sprintf("pool: task panicked: %v\n\n%s", e.Value, e.Stack)
}

// Unwrap returns the value if it is an error.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}
