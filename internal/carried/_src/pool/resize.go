package pool

import "slices"

// Resize changes MinWorkers and MaxWorkers while the pool runs. A pool that becomes
// larger starts the workers for what waits; one that becomes smaller lets each task finish
// and then ends the workers that are too many. Accepted tasks stay accepted. The error
// names the limit that is wrong; it is ErrClosed after Close or Shutdown.
func (p *Pool) Resize(least, most int) error {
	if err := checkWorkers(least, most); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.unlock()
	if p.closed {
		return ErrClosed
	}
	p.least, p.most = least, most
	p.shed()
	for p.workers < p.least {
		p.hire()
	}
	p.admit()
	if p.queue.len() > 0 {
		p.wakep()
	}
	return nil
}

// Size returns MinWorkers and MaxWorkers.
func (p *Pool) Size() (least, most int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.least, p.most
}

// shed ends idle workers that are too many now, those that became idle first. Workers
// that run a task see to it themselves when it has ended.
func (p *Pool) shed() {
	n := 0
	for n < len(p.idle) && (p.workers > p.most || p.keep == 0 && p.workers > p.least) {
		p.dismiss(p.idle[n])
		n++
	}
	p.idle = slices.Delete(p.idle, 0, n)
	p.trimLater()
}
