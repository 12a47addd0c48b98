// Package context carries cancellation, deadlines and values down a tree of
// calls.
//
// What can be observed is as in Go 1.26: a child of one of our own contexts is
// an entry in its parent's map (so the order in which children are cancelled is
// a map's: chance), and only a parent of foreign type costs a goroutine.
package context

import (
	"errors"
	"internal/dyn"
	"time"
)

// A Context is cancelled at a deadline or by a call, and has values.
type Context interface {
	Deadline() (deadline time.Time, ok bool)

	Done() <-chan struct{}

	Err() error

	Value(key any) any
}

// A CancelFunc cancels its context. Calls after the first do nothing.
type CancelFunc func()

// A CancelCauseFunc is a CancelFunc that says why.
type CancelCauseFunc func(cause error)

// Canceled is Err's answer for a context that was cancelled by a call.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is Err's answer for a context whose deadline has passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

// emptyCtx is never cancelled and has no values.
type emptyCtx struct{}

func (emptyCtx) Deadline() (deadline time.Time, ok bool) { return }
func (emptyCtx) Done() <-chan struct{}                   { return nil }
func (emptyCtx) Err() error                              { return nil }
func (emptyCtx) Value(key any) any                       { return nil }

type backgroundCtx struct{ emptyCtx }

func (backgroundCtx) String() string { return "context.Background" }

type todoCtx struct{ emptyCtx }

func (todoCtx) String() string { return "context.TODO" }

// Background returns the context at the root of a tree.
func Background() Context { return backgroundCtx{} }

// TODO is Background for code that has no context yet.
func TODO() Context { return todoCtx{} }

// mustParent refuses a nil parent.
func mustParent(parent Context) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
}

// stringer is a context that can tell its name.
type stringer interface {
	String() string
}

// name returns how c is shown as a parent.
func name(c Context) string {
	if s, ok := c.(stringer); ok {
		return s.String()
	}
	return dyn.TypeName(c)
}
