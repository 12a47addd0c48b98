package pool

import (
	"context"
	"sync"
	"time"
)

// A Pool runs tasks on goroutines of its own. Any number of goroutines may call its
// methods at the same time. Its tasks may call them, too, except for Close and
// Shutdown: a task that calls one of these would wait for itself.
type Pool struct {
	keep  time.Duration   // Config.KeepAlive
	size  int             // Config.QueueSize
	start time.Time       // the zero of the pool's clock
	done  chan struct{}   // closed at the pool's end
	ctx   context.Context // of tasks; it ends when Shutdown has no more patience

	// mu guards all fields below it. The fields above it are only read. They fill a
	// cache line, so that they do not share the line that the callers write to.
	mu      sync.Mutex
	closed  bool
	least   int           // MinWorkers
	most    int           // MaxWorkers
	queue   queue         // accepted, not begun
	blocked waiters       // callers that wait for room
	idle    []*worker     // the last one became idle last
	workers int           // not counting those that were told to end
	alive   int           // goroutines of workers
	waking  bool          // an idle or a new worker is on its way to the queue
	running int           // tasks that a worker runs
	leaving int           // abandoned tasks whose callbacks have not returned
	quiet   chan struct{} // closed when there is nothing to do; nil: nobody waits for that
	seq     uint64        // of the last accepted task
	free    *item         // to be used again
	trimmer *time.Timer
	trims   bool // trimmer is set
	counts  counts
	waits   histogram
	runs    histogram
	said    gauge                   // the last one written to the execution trace
	number  int64                   // 1 for the program's first pool
	stop    context.CancelCauseFunc // ends ctx
}

// NewPool returns a pool that has started MinWorkers workers. Without a configuration
// (nil) it takes DefaultConfig. The error names the field that is wrong.
func NewPool(c *Config) (*Pool, error) {
	if c == nil {
		c = DefaultConfig()
	}
	if err := c.check(); err != nil {
		return nil, err
	}
	p := &Pool{keep: c.KeepAlive, size: c.QueueSize, least: c.MinWorkers, most: c.MaxWorkers,
		start: time.Now(), number: pools.Add(1), done: make(chan struct{})}
	p.ctx, p.stop = context.WithCancelCause(context.Background())
	p.mu.Lock()
	defer p.unlock()
	for range p.least {
		p.hire()
	}
	return p, nil
}

// clock returns the time since the pool's start.
func (p *Pool) clock() time.Duration { return time.Since(p.start) }

// room reports whether one more task can be accepted. It does not add the two
// limits, because their sum may overflow.
func (p *Pool) room() bool {
	return p.queue.len()+p.running-p.most < p.size
}
