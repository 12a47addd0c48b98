package pool

import (
	"fmt"
	"runtime"
	"time"
)

// A Config says how large a pool is.
type Config struct {
	// MinWorkers is the least number of workers; the pool starts with them.
	MinWorkers int
	// MaxWorkers is the most workers, and the most tasks that run at once.
	MaxWorkers int
	// KeepAlive is how long a worker above MinWorkers stays idle before it
	// ends. With 0 it ends at once.
	KeepAlive time.Duration
	// QueueSize is how many tasks the pool accepts beyond the tasks that
	// MaxWorkers run. With 0 it accepts a task only when a worker is free.
	QueueSize int
}

// DefaultConfig returns a configuration for tasks that compute: one worker for each
// CPU, twice that under load, kept idle for a minute, and a queue of 1000.
func DefaultConfig() *Config {
	n := runtime.NumCPU()
	return &Config{MinWorkers: n, MaxWorkers: 2 * n, KeepAlive: time.Minute, QueueSize: 1000}
}

// check names the field that is wrong.
func (c *Config) check() error {
	switch {
	case c.KeepAlive < 0:
		return fmt.Errorf("pool: KeepAlive is %v; want 0 or more", c.KeepAlive)
	case c.QueueSize < 0:
		return fmt.Errorf("pool: QueueSize is %d; want 0 or more", c.QueueSize)
	}
	return checkWorkers(c.MinWorkers, c.MaxWorkers)
}

// checkWorkers names the limit that is wrong.
func checkWorkers(least, most int) error {
	switch {
	case least <= 0:
		return fmt.Errorf("pool: MinWorkers is %d; want 1 or more", least)
	case most <= 0:
		return fmt.Errorf("pool: MaxWorkers is %d; want 1 or more", most)
	case least > most:
		return fmt.Errorf("pool: MinWorkers is %d; want at most MaxWorkers, which is %d", least, most)
	}
	return nil
}
