package pool

import "context"

// Wait waits until the pool has nothing to do: no task is queued or runs, and no caller
// waits for room. The pool stays open. If ctx ends earlier, Wait returns the context's
// cause. A task that calls Wait waits for itself. If others go on to submit tasks, there
// may be no such moment; a Group waits for tasks of its own.
func (p *Pool) Wait(ctx context.Context) error {
	p.mu.Lock()
	if p.isQuiet() {
		p.mu.Unlock()
		return nil
	}
	if p.quiet == nil {
		p.quiet = make(chan struct{})
	}
	quiet := p.quiet
	p.mu.Unlock()
	select {
	case <-quiet:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// isQuiet reports whether there is nothing to do.
func (p *Pool) isQuiet() bool { return p.queued()+p.running == 0 && p.blocked.n == 0 }

// settle tells those that wait for a quiet pool that it is. It is called whenever a task
// has ended.
func (p *Pool) settle() {
	if p.quiet != nil && p.isQuiet() {
		close(p.quiet)
		p.quiet = nil
	}
}
