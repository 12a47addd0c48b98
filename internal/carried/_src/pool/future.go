package pool

import "context"

// A Future is the result of a function that a pool runs.
type Future[T any] struct {
	done  chan struct{}
	value T
	err   error
}

// Go submits fn to p and waits for room as Submit does. It returns a Future for the
// result. If the pool does not accept fn, the Future has that error.
func Go[T any](p *Pool, fn func() (T, error)) *Future[T] {
	f := &Future[T]{done: make(chan struct{})}
	t := &Task{
		Fn:       func() (err error) { f.value, err = fn(); return err },
		Callback: f.set,
	}
	if err := p.Submit(t); err != nil {
		f.set(err)
	}
	return f
}

// set ends the wait for f.
func (f *Future[T]) set(err error) {
	f.err = err
	close(f.done)
}

// Wait returns what the function returned, or the error that says why it did not
// return. If ctx ends earlier, Wait returns the context's cause; the function
// goes on, and Wait may be called again. Any number of goroutines may wait at the
// same time.
func (f *Future[T]) Wait(ctx context.Context) (T, error) {
	select {
	case <-f.done:
		return f.value, f.err
	default:
	}
	select {
	case <-f.done:
		return f.value, f.err
	case <-ctx.Done():
		var zero T
		return zero, context.Cause(ctx)
	}
}
