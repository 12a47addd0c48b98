package pool

import (
	"context"
	"runtime"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// over is a context that has ended.
func over() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	return ctx
}

// Can a task begin when Shutdown has no more patience? The first task that is
// abandoned lets both workers go on, and waits until they have looked for more:
// there must be none left.
func TestNoTaskBeginsOnceOthersAreAbandoned(t *testing.T) {
	p := fresh(t, 1, 2, 100)
	release := hold(t, p)
	var began atomic.Int32
	told := 0
	for range 100 {
		require.NoError(t, p.Submit(&Task{
			Fn: func() error { began.Add(1); return nil },
			Callback: func(err error) {
				told++
				assert.Equal(t, ErrAbandoned, err)
				s := p.Stats()
				consistent(t, s)
				assert.Equal(t, 101-told, s.Queued, "it is counted when its callback has returned")
				release()
				for p.Stats().Completed < 2 {
					runtime.Gosched()
				}
			},
		}))
	}
	n, err := p.Shutdown(over())
	assert.Equal(t, context.Canceled, err)
	p.Close()
	assert.Equal(t, []int{100, 100, 0}, []int{n, told, int(began.Load())})
	assert.Equal(t, uint64(100), p.Stats().Abandoned)
}

// Close waits for those who tell the tasks that they are abandoned, though the
// workers have long ended.
func TestCloseWaitsForAbandonedTasks(t *testing.T) {
	p := fresh(t, 1, 1, 10)
	release := hold(t, p)
	gate, telling := make(chan struct{}), make(chan struct{})
	require.NoError(t, p.Submit(&Task{Fn: func() error { return nil }, Callback: func(error) { close(telling); <-gate }}))
	go p.Shutdown(over())
	<-telling
	release()
	for p.Stats().Workers > 0 {
		runtime.Gosched()
	}
	select {
	case <-p.done:
		t.Fatal("the pool has come to its end before a callback returned")
	default:
	}
	close(gate)
	p.Close()
	assert.Equal(t, uint64(1), p.Stats().Abandoned)
}

// A callback may end or panic the goroutine that calls Shutdown: the other tasks
// are told all the same, and all are counted.
func TestAbandonedCallbacksDoNoHarm(t *testing.T) {
	before := runtime.NumGoroutine()
	p := fresh(t, 1, 1, 10)
	release := hold(t, p)
	var told atomic.Int32
	for i := range 10 {
		require.NoError(t, p.Submit(&Task{Fn: func() error { return nil }, Callback: func(error) {
			told.Add(1)
			switch i % 3 {
			case 0:
				runtime.Goexit()
			case 1:
				panic("callback")
			}
		}}))
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		p.Shutdown(over())
		t.Error("Shutdown returned to a goroutine that has ended")
	}()
	<-ended
	release()
	p.Close()
	s := p.Stats()
	assert.Equal(t, []uint64{10, 3, 1}, []uint64{s.Abandoned, s.CallbackPanics, s.Completed})
	assert.Equal(t, int32(10), told.Load())
	consistent(t, s)
	noneLeft(t, before)
}

// Nobody was kept from anything: a pool that has nothing to do does not need
// Shutdown's patience.
func TestShutdownOfAQuietPool(t *testing.T) {
	for range 100 {
		p := fresh(t, 3, 3, 10)
		n, err := p.Shutdown(over())
		assert.Zero(t, n)
		require.NoError(t, err)
		assert.Zero(t, p.Stats().Workers)
	}
}
