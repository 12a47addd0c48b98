package pool

import (
	"bytes"
	"context"
	"errors"
	"runtime"
	"runtime/trace"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fresh returns a pool that the test closes at its end.
func fresh(t *testing.T, minWorkers, maxWorkers, queue int) *Pool {
	t.Helper()
	p, err := NewPool(&Config{MinWorkers: minWorkers, MaxWorkers: maxWorkers, KeepAlive: time.Minute, QueueSize: queue})
	require.NoError(t, err)
	t.Cleanup(p.Close)
	return p
}

// hold occupies all workers of p until the function that it returns is called.
func hold(t *testing.T, p *Pool) (release func()) {
	t.Helper()
	gate := make(chan struct{})
	for range p.most {
		began := make(chan struct{})
		require.NoError(t, p.SubmitFunc(func() error { close(began); <-gate; return nil }))
		<-began
	}
	return sync.OnceFunc(func() { close(gate) })
}

func TestConfigIsRefusedByName(t *testing.T) {
	for want, c := range map[string]*Config{
		"pool: MinWorkers is 0; want 1 or more":                      {MaxWorkers: 1},
		"pool: MaxWorkers is -1; want 1 or more":                     {MinWorkers: 1, MaxWorkers: -1},
		"pool: MinWorkers is 3; want at most MaxWorkers, which is 2": {MinWorkers: 3, MaxWorkers: 2},
		"pool: KeepAlive is -1ns; want 0 or more":                    {MinWorkers: 1, MaxWorkers: 1, KeepAlive: -1},
		"pool: QueueSize is -1; want 0 or more":                      {MinWorkers: 1, MaxWorkers: 1, QueueSize: -1},
	} {
		_, err := NewPool(c)
		assert.EqualError(t, err, want)
	}
	p, err := NewPool(nil)
	require.NoError(t, err)
	p.Close()
	c := DefaultConfig()
	assert.Equal(t, []int{c.MinWorkers, c.MaxWorkers, c.QueueSize}, []int{p.least, p.most, p.size}, "without one it is the default")
	assert.Equal(t, Config{runtime.NumCPU(), 2 * runtime.NumCPU(), time.Minute, 1000}, *c)
}

func TestTasksBeginInOrderOfPriority(t *testing.T) {
	p := fresh(t, 1, 1, 10)
	release := hold(t, p)
	var order []int
	for i, priority := range []int{2, 0, 1, 2, 0, -1} {
		require.NoError(t, p.Submit(&Task{Priority: priority, Fn: func() error { order = append(order, i); return nil }}))
	}
	release()
	p.Close()
	assert.Equal(t, []int{5, 1, 4, 2, 0, 3}, order)
}

func TestEveryWayToEndHasItsError(t *testing.T) {
	p := fresh(t, 1, 1, 10)
	boom := errors.New("boom")
	var got []error
	for _, task := range []Task{
		{Fn: func() error { return nil }},
		{Fn: func() error { return boom }},
		{Fn: func() error { panic(boom) }},
		{Fn: func() error { runtime.Goexit(); return nil }},
		{Fn: func() error { return nil }, Deadline: time.Now().Add(-time.Second)},
		{Fn: func() error { return nil }, Deadline: time.Now().Add(time.Hour)},
	} {
		task.Callback = func(err error) { got = append(got, err) }
		require.NoError(t, p.Submit(&task))
	}
	p.Close()
	require.Len(t, got, 6)
	assert.NoError(t, got[0])
	assert.Equal(t, boom, got[1])
	var pe *PanicError
	require.ErrorAs(t, got[2], &pe)
	assert.ErrorIs(t, got[2], boom)
	assert.Contains(t, string(pe.Stack), "TestEveryWayToEndHasItsError")
	assert.Equal(t, ErrGoexit, got[3])
	assert.Equal(t, ErrExpired, got[4])
	assert.NoError(t, got[5])
	s := p.Stats()
	assert.Equal(t, []uint64{6, 2, 3, 1}, []uint64{s.Submitted, s.Completed, s.Failed, s.Expired})
}

func TestCallbacksDoNoHarm(t *testing.T) {
	p := fresh(t, 1, 1, 10)
	for _, f := range []func(error){
		func(error) { panic("callback") },
		func(error) { runtime.Goexit() },
	} {
		for _, fn := range []func() error{
			func() error { return nil },
			func() error { panic("task") },
			func() error { runtime.Goexit(); return nil },
		} {
			calls := 0
			require.NoError(t, p.Submit(&Task{Fn: fn, Callback: func(err error) { calls++; defer assert.Equal(t, 1, calls); f(err) }}))
		}
	}
	p.Close()
	s := p.Stats()
	assert.Equal(t, uint64(3), s.CallbackPanics)
	assert.Equal(t, uint64(6), s.Completed+s.Failed)
}

func TestNoRoom(t *testing.T) {
	p := fresh(t, 1, 2, 1)
	release := hold(t, p)
	nothing := Task{Fn: func() error { return nil }}
	require.NoError(t, p.TrySubmit(&nothing))
	assert.Equal(t, ErrQueueFull, p.TrySubmit(&nothing))
	assert.Equal(t, ErrNoFunc, p.TrySubmit(&Task{}))
	assert.Equal(t, ErrNoFunc, p.Submit(&Task{}))
	assert.Equal(t, ErrNoFunc, p.Submit(nil))
	assert.Equal(t, ErrNoFunc, p.TrySubmit(nil))
	assert.Equal(t, ErrNoFunc, p.SubmitWithContext(context.Background(), nil))
	assert.Equal(t, ErrNoFunc, p.SubmitFunc(nil))
	assert.Equal(t, ErrNoFunc, p.NewGroup(context.Background()).Submit(nil))
	assert.Equal(t, ErrTwoFuncs, p.Submit(&Task{Fn: nothing.Fn, FnContext: func(context.Context) error { return nil }}))

	cause := errors.New("enough")
	ctx, cancel := context.WithCancelCause(context.Background())
	time.AfterFunc(time.Millisecond, func() { cancel(cause) })
	err := p.SubmitWithContext(ctx, &nothing)
	assert.ErrorIs(t, err, ErrWaitEnded)
	assert.ErrorIs(t, err, cause)
	assert.ErrorIs(t, p.SubmitWithContext(ctx, &nothing), cause)
	assert.Equal(t, ErrNoFunc, p.SubmitWithContext(ctx, &Task{}), "the caller's fault comes first")

	waiting := make(chan error)
	go func() { waiting <- p.SubmitFunc(nothing.Fn) }()
	for p.Stats().Waiting == 0 {
		runtime.Gosched()
	}
	release()
	assert.NoError(t, <-waiting)
	p.Close()
	assert.Equal(t, uint64(3), p.Stats().Rejected)
}

func TestCallersThatWaitAreAcceptedInOrder(t *testing.T) {
	p := fresh(t, 1, 1, 0)
	release := hold(t, p)
	var order []int
	for i := range 5 {
		go p.SubmitFunc(func() error { order = append(order, i); return nil })
		for p.Stats().Waiting <= i {
			runtime.Gosched()
		}
	}
	release()
	for p.Stats().Completed < 6 {
		runtime.Gosched()
	}
	assert.Equal(t, []int{0, 1, 2, 3, 4}, order)
}

func TestWorkersComeAndGo(t *testing.T) {
	p, err := NewPool(&Config{MinWorkers: 2, MaxWorkers: 8, KeepAlive: 10 * time.Millisecond, QueueSize: 10})
	require.NoError(t, err)
	hold(t, p)()
	assert.LessOrEqual(t, p.Stats().Workers, 8)
	assert.Greater(t, p.Stats().Workers, 2)
	require.Eventually(t, func() bool { return p.Stats().Workers == 2 }, 10*time.Second, time.Millisecond)
	p.Close()
	assert.Equal(t, 0, p.Stats().Workers)
}

func TestNoKeepAlive(t *testing.T) {
	p, err := NewPool(&Config{MinWorkers: 1, MaxWorkers: 4, QueueSize: 10})
	require.NoError(t, err)
	hold(t, p)()
	require.Eventually(t, func() bool { s := p.Stats(); return s.Workers == 1 && s.Idle == 1 }, 10*time.Second, time.Millisecond)
	p.Close()
}

func TestCloseLetsAllFinish(t *testing.T) {
	p := fresh(t, 1, 2, 100)
	release := hold(t, p)
	done := 0
	for range 100 {
		require.NoError(t, p.SubmitFunc(func() error { time.Sleep(10 * time.Microsecond); return nil }))
	}
	refused := make(chan error)
	go func() { refused <- p.SubmitFunc(func() error { done++; return nil }) }()
	for p.Stats().Waiting == 0 {
		runtime.Gosched()
	}
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(p.Close)
	}
	assert.Equal(t, ErrClosed, <-refused)
	release()
	wg.Wait()
	assert.Equal(t, ErrClosed, p.SubmitFunc(func() error { return nil }))
	assert.Equal(t, ErrClosed, p.TrySubmit(&Task{Fn: func() error { return nil }}))
	s := p.Stats()
	assert.Equal(t, uint64(102), s.Completed)
	assert.Zero(t, done+s.Workers+s.Queued+s.Running)
}

func TestShutdown(t *testing.T) {
	p := fresh(t, 1, 2, 10)
	release := hold(t, p)
	told := make(chan error, 3)
	for range 3 {
		require.NoError(t, p.Submit(&Task{Fn: func() error { return nil }, Callback: func(err error) { told <- err }}))
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	n, err := p.Shutdown(ctx)
	assert.Equal(t, 3, n)
	assert.Equal(t, context.DeadlineExceeded, err)
	for range 3 {
		assert.Equal(t, ErrAbandoned, <-told)
	}
	n, err = p.Shutdown(ctx)
	assert.Zero(t, n)
	assert.Error(t, err, "two tasks still run")
	release()
	p.Close()
	n, err = p.Shutdown(context.Background())
	assert.Zero(t, n)
	assert.NoError(t, err)
	s := p.Stats()
	assert.Equal(t, []uint64{5, 2, 3}, []uint64{s.Submitted, s.Completed, s.Abandoned})
}

func TestFuture(t *testing.T) {
	p := fresh(t, 1, 1, 10)
	release := hold(t, p)
	answer := Go(p, func() (int, error) { return 42, nil })
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := answer.Wait(ctx)
	assert.Equal(t, context.Canceled, err)
	release()
	n, err := answer.Wait(context.Background())
	assert.Equal(t, 42, n)
	assert.NoError(t, err)
	n, err = answer.Wait(ctx)
	assert.Equal(t, 42, n, "a result that is there comes first")
	assert.NoError(t, err)
	p.Close()
	_, err = Go(p, func() (int, error) { return 1, nil }).Wait(context.Background())
	assert.Equal(t, ErrClosed, err)
}

func TestHistogram(t *testing.T) {
	var h histogram
	for v := range uint64(1 << 12) {
		b := bucketOf(v)
		assert.LessOrEqual(t, v, uint64(topOf(b)))
		if b > 0 {
			assert.Greater(t, v, uint64(topOf(b-1)))
		}
	}
	assert.Less(t, bucketOf(1<<63-1), len(h.buckets))
	assert.Equal(t, Quantiles{}, h.quantiles())
	for d := range time.Duration(1000) {
		h.add(d + 1)
	}
	q := h.quantiles()
	assert.Equal(t, time.Duration(1000), q.Max)
	assert.InEpsilon(t, 500, int64(q.P50), 1.0/16)
	assert.InEpsilon(t, 990, int64(q.P99), 1.0/16)
}

func TestSubmitFuncAllocatesNothing(t *testing.T) {
	p := fresh(t, 1, 1, 10)
	fn := func() error { return nil }
	for range 100 {
		require.NoError(t, p.SubmitFunc(fn))
	}
	assert.Less(t, testing.AllocsPerRun(10_000, func() { _ = p.SubmitFunc(fn) }), 0.01)
}

func TestGaugeIsSaidToTraces(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, trace.Start(&b))
	p, err := NewPool(&Config{MinWorkers: 1, MaxWorkers: 1, QueueSize: 3})
	require.NoError(t, err)
	release := hold(t, p)
	require.NoError(t, p.SubmitFunc(func() error { return nil }))
	release()
	p.Close()
	trace.Stop()
	for _, text := range []string{
		p.category(), "queued=0 running=0 workers=1", "queued=1 running=1 workers=1", "queued=0 running=0 workers=0",
	} {
		assert.Contains(t, b.String(), text)
	}
	assert.Equal(t, "gauge pool", (&Pool{number: 1}).category())
	assert.Equal(t, "gauge pool 2", (&Pool{number: 2}).category())
}
