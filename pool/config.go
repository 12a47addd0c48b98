package pool

import (
	"fmt"
	"runtime"
	"time"
)

// A Config says how large a pool is.
type Config struct {
	// MinWorkers is how many workers there are at least, from the beginning on.
	MinWorkers int
	// MaxWorkers is how many there are at most: so many tasks run at a time.
	MaxWorkers int
	// KeepAlive is how long a worker above MinWorkers stays idle before it
	// ends. With 0 it ends at once.
	KeepAlive time.Duration
	// QueueSize is how many tasks can be accepted beyond those that MaxWorkers
	// run. With 0 a task is accepted only when a worker is free for it.
	QueueSize int
}

// DefaultConfig returns a configuration for tasks that compute: as many workers
// as CPUs, twice as many under load, kept for a minute, and a queue of 1000.
func DefaultConfig() *Config {
	n := runtime.NumCPU()
	return &Config{MinWorkers: n, MaxWorkers: 2 * n, KeepAlive: time.Minute, QueueSize: 1000}
}

// check names the field that is wrong.
func (c *Config) check() error {
	switch {
	case c == nil:
		return fmt.Errorf("pool: no Config; DefaultConfig returns one")
	case c.MinWorkers <= 0:
		return fmt.Errorf("pool: MinWorkers is %d; want 1 or more", c.MinWorkers)
	case c.MaxWorkers <= 0:
		return fmt.Errorf("pool: MaxWorkers is %d; want 1 or more", c.MaxWorkers)
	case c.MinWorkers > c.MaxWorkers:
		return fmt.Errorf("pool: MinWorkers is %d, more than MaxWorkers, which is %d", c.MinWorkers, c.MaxWorkers)
	case c.KeepAlive < 0:
		return fmt.Errorf("pool: KeepAlive is %v; want 0 or more", c.KeepAlive)
	case c.QueueSize < 0:
		return fmt.Errorf("pool: QueueSize is %d; want 0 or more", c.QueueSize)
	}
	return nil
}
