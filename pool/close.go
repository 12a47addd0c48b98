package pool

import "context"

// Close stops accepting tasks, lets all that were accepted finish and returns
// when the last worker has ended. Callers that wait for room get ErrClosed.
// It may be called again, and by several goroutines at a time: each call
// returns when the pool has come to its end.
func (p *Pool) Close() {
	p.shut()
	<-p.done
}

// Shutdown is Close for no longer than until ctx ends. Then the tasks that have
// not begun are abandoned: none of them begins any more, and their callbacks get
// ErrAbandoned before Shutdown returns. It returns how many it abandoned, and the
// context's cause if tasks were still running or queued when it stopped waiting.
// Tasks that run then are not stopped; Close waits for them.
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

// withdraw takes the tasks that have not begun off the queue, all in one step:
// with one at a time, workers would begin with others between two callbacks. They
// count as queued until their callbacks have returned. It also reports whether
// there was nothing to do at all.
func (p *Pool) withdraw() (q queue, quiet bool) {
	p.mu.Lock()
	defer p.unlock()
	quiet = p.queued()+p.running == 0
	q, p.queue = p.queue, queue{}
	p.leaving += q.len()
	p.dismissAll()
	return q, quiet
}

// forsake tells the tasks of q, one after the other, that they are abandoned. A
// callback that ends its goroutine ends this one, so another tells the rest.
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
		p.finish()
	}()
	ok = it.Callback == nil || guarded(it.Callback, ErrAbandoned)
}

// finish tells those who wait for the pool's end, when the last worker or the last
// abandoned task of a closed pool has gone.
func (p *Pool) finish() {
	if p.closed && p.alive == 0 && p.leaving == 0 {
		close(p.done)
	}
}

// queued is how many accepted tasks have neither begun nor ended.
func (p *Pool) queued() int { return p.queue.len() + p.leaving }
