package pool

import "context"

// Close stops accepting tasks, lets all accepted tasks finish and returns when
// the last worker has ended. Callers that wait for room get ErrClosed. Close may
// be called again, and by several goroutines at the same time: each call returns
// when the pool has ended.
func (p *Pool) Close() {
	p.shut()
	<-p.done
}

// Shutdown does what Close does, but waits at most until ctx ends. Then it abandons
// the tasks that have not begun: none of them begins any more, and their callbacks
// get ErrAbandoned before Shutdown returns. It returns how many it abandoned, and
// the context's cause if tasks were still running or queued when ctx ended. The contexts
// of tasks that run then end; a task that does not look at its context goes on, and
// Close waits for it.
func (p *Pool) Shutdown(ctx context.Context) (abandoned int, err error) {
	p.shut()
	select {
	case <-p.done:
		return 0, nil
	case <-ctx.Done():
	}
	q, quiet := p.withdraw()
	if quiet {
		<-p.done // the workers are on their way out
		return 0, nil
	}
	abandoned = q.len()
	p.stop(ErrStopped)
	p.forsake(&q)
	return abandoned, context.Cause(ctx)
}

// shut closes the pool to new tasks.
func (p *Pool) shut() {
	p.mu.Lock()
	defer p.unlock()
	if p.closed {
		return
	}
	p.closed = true
	for w := p.blocked.first; w != nil; w = p.blocked.first {
		p.blocked.remove(w)
		w.told <- p.reject(ErrClosed)
	}
	if p.trimmer != nil {
		p.trimmer.Stop()
	}
	if p.queue.len() == 0 {
		p.dismissAll()
	}
}

// withdraw takes all tasks that have not begun off the queue, in one step. If it
// took them one at a time, workers would begin others between two callbacks. The
// tasks count as queued until their callbacks have returned. withdraw also reports
// whether the pool had nothing to do at all.
func (p *Pool) withdraw() (q queue, quiet bool) {
	p.mu.Lock()
	defer p.unlock()
	quiet = p.isQuiet()
	q, p.queue = p.queue, queue{}
	p.leaving += q.len()
	p.dismissAll()
	return q, quiet
}

// forsake calls the callbacks of the tasks in q, one after the other. If a callback
// ends its goroutine with Goexit, that is this one, so another goroutine goes on.
func (p *Pool) forsake(q *queue) {
	ended := false
	defer func() {
		if !ended {
			go p.forsake(q)
		}
	}()
	for q.len() > 0 {
		p.abandon(q.pop())
	}
	ended = true
}

// abandon ends one task. It is counted when its callback has returned, or has
// ended its goroutine.
func (p *Pool) abandon(it *item) {
	ok := true
	defer func() {
		p.mu.Lock()
		defer p.unlock()
		p.leaving--
		p.counts.ended[abandoned]++
		if !ok {
			p.counts.callbackPanics++
		}
		p.freeItem(it)
		p.settle()
		p.finish()
	}()
	ok = it.Callback == nil || guarded(it.Callback, ErrAbandoned)
}

// finish wakes the callers that wait for the pool's end, when a closed pool has no
// worker and no abandoned task left.
func (p *Pool) finish() {
	if p.closed && p.alive == 0 && p.leaving == 0 {
		close(p.done)
	}
}

// queued is how many accepted tasks have neither begun nor ended.
func (p *Pool) queued() int { return p.queue.len() + p.leaving }
