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
// not begun are abandoned: their callbacks get ErrAbandoned before Shutdown
// returns. It returns how many it abandoned, and the context's cause if tasks
// were still running or queued when ctx ended. Tasks that run then are not
// stopped; Close waits for them.
func (p *Pool) Shutdown(ctx context.Context) (abandoned int, err error) {
	p.shut()
	select {
	case <-p.done:
		return 0, nil
	case <-ctx.Done():
	}
	abandoned = p.abandon()
	select {
	case <-p.done:
		if abandoned == 0 {
			return 0, nil
		}
	default:
	}
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

// abandon ends the tasks that have not begun, one after the other: each is
// counted when its callback has returned.
func (p *Pool) abandon() (n int) {
	p.mu.Lock()
	defer p.unlock()
	for ; p.queue.len() > 0; n++ {
		it := p.queue.pop()
		p.running++ // in this goroutine's hands
		p.unlock()
		ok := it.Callback == nil || guarded(it.Callback, ErrAbandoned)
		p.mu.Lock()
		p.running--
		p.counts.ended[abandoned]++
		if !ok {
			p.counts.callbackPanics++
		}
		p.freeItem(it)
	}
	p.dismissAll()
	return n
}
