package pool

import "context"

// withContext calls the FnContext of a task. Its context ends with that of the submitter,
// with the deadline, and with the pool's own, which Shutdown ends; also when the function
// has returned, so that nothing that the function started goes on for its sake.
func (p *Pool) withContext(it *item) error {
	ctx, cancel := context.WithCancelCause(it.ctx)
	defer cancel(nil)
	defer context.AfterFunc(p.ctx, func() { cancel(context.Cause(p.ctx)) })()
	if !it.Deadline.IsZero() {
		var end context.CancelFunc
		ctx, end = context.WithDeadline(ctx, it.Deadline)
		defer end()
	}
	return it.FnContext(ctx)
}
