package pool

import (
	"math"
	"strconv"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The largest numbers mean: as many as there are, as long as there are any.
func TestNumbersWithoutEnd(t *testing.T) {
	p, err := NewPool(&Config{MinWorkers: 1, MaxWorkers: math.MaxInt, KeepAlive: math.MaxInt64, QueueSize: math.MaxInt})
	require.NoError(t, err)
	defer p.Close()
	gate := make(chan struct{})
	for range 3 {
		if !assert.NoError(t, p.TrySubmit(&Task{Fn: func() error { <-gate; return nil }})) {
			break
		}
	}
	close(gate)
	require.Eventually(t, func() bool { s := p.Stats(); return s.Workers > 1 && s.Idle == s.Workers }, 10*time.Second, time.Millisecond)
	workers := p.Stats().Workers
	p.trim() // as if it were time to
	assert.Equal(t, workers, p.Stats().Workers)
}

// What is only read must not share a cache line with the mutex.
func TestMutexStartsACacheLine(t *testing.T) {
	if strconv.IntSize == 64 {
		assert.Equal(t, uintptr(64), unsafe.Offsetof(Pool{}.mu))
	}
}

// A worker that has ended is not kept from the collector by the stack of those
// that are idle.
func TestIdleStackForgetsThoseThatEnded(t *testing.T) {
	p, err := NewPool(&Config{MinWorkers: 1, MaxWorkers: 4, KeepAlive: time.Millisecond, QueueSize: 10})
	require.NoError(t, err)
	defer p.Close()
	hold(t, p)()
	require.Eventually(t, func() bool { s := p.Stats(); return s.Workers == 1 && s.Idle == 1 }, 10*time.Second, time.Millisecond)
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, w := range p.idle[1:cap(p.idle)] {
		assert.Nil(t, w)
	}
}
