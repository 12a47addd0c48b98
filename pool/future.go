package pool

import "context"

// A Future is the result of a function that a pool runs.
type Future[T any] struct {
	done  chan struct{}
	value T
	err   error
}

// Go submits fn to p, waiting for room as Submit does, and returns where its
// result will be. If the pool does not accept it, that is the result's error.
func Go[T any](p *Pool, fn func() (T, error)) *Future[T] {
	f := &Future[T]{done: make(chan struct{})}
	t := Task{
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

// Wait returns what the function returned, or the error for which it did not
// return anything. If ctx ends earlier it returns the context's cause; the
// function goes on, and Wait may be called again. Any number of goroutines may
// wait.
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
