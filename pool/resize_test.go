package pool

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A pool that becomes larger lets callers in that wait, and runs what is queued on more
// workers at once.
func TestGrow(t *testing.T) {
	p := fresh(t, 1, 1, 2)
	release := hold(t, p)
	var running, most atomic.Int32
	gate := make(chan struct{})
	ended := make(chan error)
	for range 6 {
		go func() {
			ended <- p.SubmitFunc(func() error {
				most.Store(max(most.Load(), running.Add(1)))
				<-gate
				return nil
			})
		}()
	}
	for p.Stats().Waiting < 4 {
	}
	require.NoError(t, p.Resize(2, 7))
	for range 6 {
		require.NoError(t, <-ended)
	}
	require.Eventually(t, func() bool { return running.Load() == 6 }, 10*time.Second, time.Millisecond)
	close(gate)
	release()
	least, max := p.Size()
	assert.Equal(t, []int{2, 7}, []int{least, max})
}

// One that becomes smaller lets tasks finish, and runs no more than it may from then on.
func TestShrink(t *testing.T) {
	p := fresh(t, 8, 8, 100)
	release := hold(t, p)
	var running, most atomic.Int32
	g := p.NewGroup(context.Background())
	for range 50 {
		require.NoError(t, g.SubmitFunc(func() error {
			n := running.Add(1)
			defer running.Add(-1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			time.Sleep(100 * time.Microsecond)
			return nil
		}))
	}
	require.NoError(t, p.Resize(1, 2))
	assert.Equal(t, 8, p.Stats().Running, "each finishes its task")
	release()
	require.NoError(t, g.Wait(context.Background()))
	assert.LessOrEqual(t, most.Load(), int32(2))
	require.Eventually(t, func() bool { return p.Stats().Workers <= 2 }, 10*time.Second, time.Millisecond)
	require.NoError(t, p.Resize(5, 5))
	assert.Equal(t, 5, p.Stats().Workers)
	require.NoError(t, p.Resize(1, 1))
	require.Eventually(t, func() bool { return p.Stats().Workers == 1 }, 10*time.Second, time.Millisecond)
}

// What is wrong is named, and changes nothing.
func TestResizeIsRefused(t *testing.T) {
	p := fresh(t, 1, 2, 0)
	assert.EqualError(t, p.Resize(0, 1), "pool: MinWorkers is 0; want 1 or more")
	assert.EqualError(t, p.Resize(3, 2), "pool: MinWorkers is 3; want at most MaxWorkers, which is 2")
	p.Close()
	assert.Equal(t, ErrClosed, p.Resize(1, 1))
	least, most := p.Size()
	assert.Equal(t, []int{1, 2}, []int{least, most})
}
