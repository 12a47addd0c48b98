package pool

import (
	"sync"
	"time"
)

// A Pool runs tasks on goroutines of its own. Its methods may be called by any
// number of goroutines, those of its tasks included, but for Close and Shutdown:
// a task that calls them would wait for itself.
type Pool struct {
	cfg   Config
	start time.Time     // the zero of the pool's clock
	done  chan struct{} // closed at the pool's end

	// mu guards all below. What is above it is only read, and fills a cache line, so
	// that it is not in the one over which the callers fight.
	mu      sync.Mutex
	closed  bool
	queue   queue     // accepted, not begun
	blocked waiters   // callers that wait for room
	idle    []*worker // the one at the end went idle last
	workers int       // that there are, those that were told to end apart
	alive   int       // goroutines of workers
	waking  bool      // an idle or a new worker is on its way to the queue
	running int       // tasks in a worker's hands
	leaving int       // tasks off the queue that Shutdown has to tell
	seq     uint64    // of the last task that was accepted
	free    *item     // to be used again
	trimmer *time.Timer
	trims   bool // trimmer is set
	counts  counts
	waits   histogram
	runs    histogram
	said    gauge // to the execution trace
	number  int64 // of the program's pools
}

// NewPool returns a pool whose MinWorkers are already there. The error names
// the field of the configuration that is wrong.
func NewPool(c *Config) (*Pool, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	p := &Pool{cfg: *c, start: time.Now(), number: pools.Add(1), done: make(chan struct{})}
	p.mu.Lock()
	defer p.unlock()
	for range c.MinWorkers {
		p.hire()
	}
	return p, nil
}

// clock returns the time since the pool's start.
func (p *Pool) clock() time.Duration { return time.Since(p.start) }

// room reports whether one more task can be accepted. The two limits together may
// be more than any number.
func (p *Pool) room() bool {
	return p.queue.len()+p.running-p.cfg.MaxWorkers < p.cfg.QueueSize
}
