package context

import (
	"sync"
	"sync/atomic"
)

// WithCancel returns a child of parent that cancel cancels.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := newCancelCtx(parent)
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithCancelCause is WithCancel with a cause.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := newCancelCtx(parent)
	return c, func(cause error) { c.cancel(true, Canceled, cause) }
}

func newCancelCtx(parent Context) *cancelCtx {
	mustParent(parent)
	c := new(cancelCtx)
	c.attach(parent, c)
	return c
}

// Cause returns why c was cancelled: the cause given, or Err.
func Cause(c Context) error {
	err := c.Err()
	if err == nil {
		return nil
	}
	if cc, ok := c.Value(&cancelCtxKey).(*cancelCtx); ok {
		cc.mu.Lock()
		cause := cc.cause
		cc.mu.Unlock()
		if cause != nil {
			return cause
		}
	}
	return err
}

// canceler is a context that its parent can cancel.
type canceler interface {
	cancel(detach bool, err, cause error)
	Done() <-chan struct{}
}

// cancelCtxKey is the key under which a cancelCtx is its own value: so the
// nearest one above any context is found.
var cancelCtxKey int

// closedChan serves the contexts that nobody waited for when they were cancelled.
var closedChan = newClosedChan()

func newClosedChan() chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}

// A cancelCtx can be cancelled, and cancels its children then.
type cancelCtx struct {
	Context

	mu       sync.Mutex            // guards what follows
	done     atomic.Value          // a chan struct{}, made when it is asked for
	children map[canceler]struct{} // nil once it is cancelled
	err      atomic.Value          // an error once it is cancelled
	cause    error
}

// Value finds c itself under cancelCtxKey.
func (c *cancelCtx) Value(key any) any {
	if key == &cancelCtxKey {
		return c
	}
	return lookup(c.Context, key)
}

// Done returns the channel that is closed when c is cancelled.
func (c *cancelCtx) Done() <-chan struct{} {
	if done := c.done.Load(); done != nil {
		return done.(chan struct{})
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	done := c.done.Load()
	if done == nil {
		done = make(chan struct{})
		c.done.Store(done)
	}
	return done.(chan struct{})
}

// Err returns why c is over. That it waits for Done makes the two agree.
func (c *cancelCtx) Err() error {
	err := c.err.Load()
	if err == nil {
		return nil
	}
	<-c.Done()
	return err.(error)
}

func (c *cancelCtx) String() string { return name(c.Context) + ".WithCancel" }

// cancel cancels c and its children, and with detach takes c from its parent.
func (c *cancelCtx) cancel(detach bool, err, cause error) {
	if cause == nil {
		cause = err
	}
	c.mu.Lock()
	if c.err.Load() != nil {
		c.mu.Unlock()
		return
	}
	c.err.Store(err)
	c.cause = cause
	if done, ok := c.done.Load().(chan struct{}); ok {
		close(done)
	} else {
		c.done.Store(closedChan)
	}
	for child := range c.children {
		child.cancel(false, err, cause)
	}
	c.children = nil
	c.mu.Unlock()
	if detach {
		removeChild(c.Context, c)
	}
}

// WithoutCancel returns a child of parent that has its values alone.
func WithoutCancel(parent Context) Context {
	mustParent(parent)
	return withoutCancelCtx{c: parent}
}

type withoutCancelCtx struct {
	emptyCtx
	c Context
}

func (c withoutCancelCtx) String() string    { return name(c.c) + ".WithoutCancel" }
func (c withoutCancelCtx) Value(key any) any { return lookup(c, key) }
