package pool

import (
	"context"
	"fmt"
)

// Submit accepts t. If there is no room, it waits for room. If the pool closes
// before that, it returns ErrClosed. The pool keeps a copy of t.
func (p *Pool) Submit(t *Task) error {
	return p.submit(context.Background(), context.Background(), t)
}

// SubmitFunc is Submit for a task that has only a function.
func (p *Pool) SubmitFunc(fn func() error) error { return p.Submit(&Task{Fn: fn}) }

// SubmitWithContext is Submit that waits for room at most until ctx ends. Then it
// returns an error that wraps both ErrWaitEnded and the context's cause. When the task is
// accepted, ctx has no more effect on its Fn; the context of FnContext ends with it.
func (p *Pool) SubmitWithContext(ctx context.Context, t *Task) error { return p.submit(ctx, ctx, t) }

// TrySubmit is Submit that does not wait: if there is no room, it returns ErrQueueFull.
func (p *Pool) TrySubmit(t *Task) error {
	if err := t.check(); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.unlock()
	if p.closed {
		return p.reject(ErrClosed)
	}
	if !p.room() {
		return p.reject(ErrQueueFull)
	}
	p.accept(context.Background(), t)
	return nil
}

// submit accepts t, whose FnContext gets a context of ctx. While there is no room it
// waits until patience ends.
func (p *Pool) submit(patience, ctx context.Context, t *Task) error {
	if err := t.check(); err != nil {
		return err
	}
	if patience.Err() != nil {
		p.mu.Lock()
		defer p.mu.Unlock()
		return p.reject(waitEnded(patience))
	}
	p.mu.Lock()
	if p.closed {
		defer p.mu.Unlock()
		return p.reject(ErrClosed)
	}
	if p.room() {
		p.accept(ctx, t)
		p.unlock()
		return nil
	}
	w := p.blocked.push(ctx, t)
	p.mu.Unlock()
	return p.await(patience, w)
}

// await waits until w is told whether its task was accepted, or ctx ends.
func (p *Pool) await(ctx context.Context, w *waiter) error {
	select {
	case err := <-w.told:
		w.release()
		return err
	case <-ctx.Done():
	}
	p.mu.Lock()
	if !w.waits {
		p.mu.Unlock()
		err := <-w.told // it was accepted, or the pool closed, at the same time
		w.release()
		return err
	}
	p.blocked.remove(w)
	p.counts.rejected++
	p.mu.Unlock()
	w.release()
	return waitEnded(ctx)
}

func waitEnded(ctx context.Context) error {
	return fmt.Errorf("%w: %w", ErrWaitEnded, context.Cause(ctx))
}

// accept puts t into the queue and makes sure that a worker comes for it.
func (p *Pool) accept(ctx context.Context, t *Task) {
	p.enqueue(ctx, t)
	p.wakep()
}

func (p *Pool) enqueue(ctx context.Context, t *Task) {
	p.seq++
	p.counts.submitted++
	p.queue.push(p.newItem(ctx, t, p.clock()), p.seq)
}

// reject counts a task that is not accepted, and returns err, the reason.
func (p *Pool) reject(err error) error {
	p.counts.rejected++
	return err
}

// admit accepts the tasks of waiting callers while there is room. It wakes no worker:
// one that calls it takes a task itself or leaves it to another one, and Resize wakes one.
func (p *Pool) admit() {
	for p.blocked.first != nil && p.room() {
		w := p.blocked.first
		p.blocked.remove(w)
		p.enqueue(w.ctx, &w.task)
		w.told <- nil
	}
}
