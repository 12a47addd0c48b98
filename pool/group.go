package pool

import (
	"context"
	"sync"
)

// A Group is a set of tasks with one Wait. Any number of goroutines may submit to it, its
// own tasks too. After a Wait it may be used again, unless a task failed: then it keeps the
// error, and the context of its tasks has ended.
type Group struct {
	p      *Pool
	parent context.Context // of ctx; until it ends a Submit waits for room

	mu    sync.Mutex
	ctx   context.Context // of the open tasks
	stop  context.CancelCauseFunc
	open  int           // tasks that have not ended
	err   error         // the first one
	ended chan struct{} // closed when no task is open; nil: nobody waits
}

// NewGroup returns an empty group. Its Submit waits for room at most until ctx ends. The
// context of its tasks with FnContext ends with ctx, and when a task of the group fails;
// that one's error is the cause.
func (p *Pool) NewGroup(ctx context.Context) *Group { return &Group{p: p, parent: ctx} }

// Submit is the pool's Submit for a task of the group. A task that is not accepted is not
// in the group, and its error is not that of the group.
func (g *Group) Submit(t *Task) error {
	if err := t.check(); err != nil {
		return err
	}
	mine, callback := *t, t.Callback
	mine.Callback = func(err error) {
		defer g.end(err)
		if callback != nil {
			callback(err)
		}
	}
	err := g.p.submit(g.parent, g.begin(), &mine)
	if err != nil {
		g.end(nil)
	}
	return err
}

// begin counts a task, and returns its context.
func (g *Group) begin() context.Context {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.open++
	if g.ctx == nil {
		g.ctx, g.stop = context.WithCancelCause(g.parent)
	}
	return g.ctx
}

// SubmitFunc is Submit for a task that has only a function.
func (g *Group) SubmitFunc(fn func() error) error { return g.Submit(&Task{Fn: fn}) }

// end counts a task that has ended. Without open tasks nobody needs the context: a group
// that kept it would leave it to its parent for good.
func (g *Group) end(err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.open--; err != nil && g.err == nil {
		g.err = err
		g.stop(err)
	}
	if g.open > 0 {
		return
	}
	if g.err == nil {
		g.stop(nil)
		g.ctx = nil
	}
	if g.ended != nil {
		close(g.ended)
		g.ended = nil
	}
}

// Wait waits until all tasks of the group have ended, and returns the error of the one
// that failed first. If ctx ends earlier, Wait returns the context's cause; the tasks go
// on, and Wait may be called again.
func (g *Group) Wait(ctx context.Context) error {
	g.mu.Lock()
	if g.open == 0 {
		defer g.mu.Unlock()
		return g.err
	}
	if g.ended == nil {
		g.ended = make(chan struct{})
	}
	ended := g.ended
	g.mu.Unlock()
	select {
	case <-ended:
	case <-ctx.Done():
		return context.Cause(ctx)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.err
}
