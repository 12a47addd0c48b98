package pool

import (
	"slices"
	"time"
)

// wakep sends a worker to the queue, unless one is on its way already: an idle
// worker, or a new one if MaxWorkers allows it. Mirrors what wakep of the Go
// scheduler does for threads.
func (p *Pool) wakep() {
	switch n := len(p.idle); {
	case p.waking:
	case n > 0:
		w := p.idle[n-1]
		p.idle[n-1] = nil
		p.idle = p.idle[:n-1]
		p.waking = true
		w.wake <- struct{}{}
	case p.workers < p.most:
		p.waking = true
		p.hire()
	}
}

// hire starts one more worker.
func (p *Pool) hire() {
	p.workers++
	p.alive++
	go newWorker(p).work()
}

// sleep waits until the worker is woken. The pool is unlocked during that time.
func (w *worker) sleep() {
	p := w.p
	w.since = w.now
	p.idle = append(p.idle, w)
	p.trimLater()
	p.unlock()
	<-w.wake
	w.now = p.clock()
	p.mu.Lock()
	p.waking = false
}

// surplus reports whether a worker that has nothing to do should end at once.
func (p *Pool) surplus() bool {
	return p.closed || p.keep == 0 && p.workers > p.least
}

// leave ends a worker. If it leaves tasks behind, since the pool was made smaller, another
// one must come for them. In a closed pool with an empty queue the other workers are not
// needed either. The last worker of a closed pool reports the pool's end.
func (w *worker) leave() {
	p := w.p
	if !w.dismissed {
		p.workers--
	}
	p.alive--
	switch {
	case p.queue.len() > 0:
		p.wakep()
	case p.closed:
		p.dismissAll()
	}
	p.finish()
}

// dismissAll ends all idle workers.
func (p *Pool) dismissAll() {
	for _, w := range p.idle {
		p.dismiss(w)
	}
	p.idle = nil
}

// dismiss tells w to end; the caller takes it off the idle stack. From now on w
// does not count as a worker.
func (p *Pool) dismiss(w *worker) {
	p.workers--
	w.dismissed = true
	w.wake <- struct{}{}
}

// trimLater sets the timer that ends idle workers, if there are too many.
func (p *Pool) trimLater() {
	if p.trims || p.closed || p.workers <= p.least || len(p.idle) == 0 {
		return
	}
	p.trims = true
	after := p.keep - (p.clock() - p.idle[0].since)
	if p.trimmer == nil {
		p.trimmer = time.AfterFunc(after, p.trim)
		return
	}
	p.trimmer.Reset(after)
}

// trim ends the workers above MinWorkers that were idle for KeepAlive.
func (p *Pool) trim() {
	p.mu.Lock()
	defer p.unlock()
	p.trims = false
	n, now := 0, p.clock()
	for n < len(p.idle) && p.workers > p.least && now-p.idle[n].since >= p.keep {
		p.dismiss(p.idle[n])
		n++
	}
	p.idle = slices.Delete(p.idle, 0, n)
	p.trimLater()
}
