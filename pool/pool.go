package pool

import (
	"sync"
	"time"
)

// A Pool runs tasks on goroutines of its own. Any number of goroutines may call its
// methods at the same time. Its tasks may call them, too, except for Close and
// Shutdown: a task that calls one of these would wait for itself.
type Pool struct {
	cfg   Config
	start time.Time     // the zero of the pool's clock
	done  chan struct{} // closed at the pool's end

	// mu guards all fields below it. The fields above it are only read. They fill a
	// cache line, so that they do not share the line that the callers write to.
	mu      sync.Mutex
	closed  bool
	queue   queue     // accepted, not begun
	blocked waiters   // callers that wait for room
	idle    []*worker // the last one became idle last
	workers int       // not counting those that were told to end
	alive   int       // goroutines of workers
	waking  bool      // an idle or a new worker is on its way to the queue
	running int       // tasks that a worker runs
	leaving int       // abandoned tasks whose callbacks have not returned
	seq     uint64    // of the last accepted task
	free    *item     // to be used again
	trimmer *time.Timer
	trims   bool // trimmer is set
	counts  counts
	waits   histogram
	runs    histogram
	said    gauge // the last one written to the execution trace
	number  int64 // 1 for the program's first pool
}

// NewPool returns a pool that has started MinWorkers workers. The error names the
// field of the configuration that is wrong.
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

// room reports whether one more task can be accepted. It does not add the two
// limits, because their sum may overflow.
func (p *Pool) room() bool {
	return p.queue.len()+p.running-p.cfg.MaxWorkers < p.cfg.QueueSize
}
