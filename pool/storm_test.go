package pool

import (
	"context"
	"errors"
	"flag"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	stormTasks = flag.Int("storm.tasks", 40_000, "tasks in each storm")
	storms     = flag.Int("storm.count", 3, "how many storms")
)

// A storm is many goroutines that submit tasks of all kinds in all ways, while
// somebody closes the pool in the middle.
type storm struct {
	p        *Pool
	g        *Group
	calls    []atomic.Int32 // of each task's callback
	accepted []atomic.Bool
	ran      []atomic.Int32
	sums     [outcomes]atomic.Int64
	rejected atomic.Int64
}

const submitters = 64

// TestStorm: whatever happens at the same time, each accepted task ends exactly
// once, its callback is called exactly once, tasks that were not accepted never
// run, the counts add up, and no goroutine is left.
//
//	go test -race -v -timeout 0 -run Storm ./pool -storm.tasks 1000000 -storm.count 100
func TestStorm(t *testing.T) {
	for i := range *storms {
		before, start := runtime.NumGoroutine(), time.Now()
		s := newStorm(t)
		s.blow(t, i)
		noneLeft(t, before)
		t.Logf("storm %d of %d: %v, %+v", i+1, *storms, time.Since(start).Round(time.Millisecond), s.p.Stats())
	}
}

// noneLeft waits until there are no more goroutines than before.
func noneLeft(t *testing.T, before int) {
	for range 10_000 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatalf("%d goroutines are left", runtime.NumGoroutine()-before)
}

func newStorm(t *testing.T) *storm {
	p, err := NewPool(&Config{
		MinWorkers: 1 + rand.IntN(4), MaxWorkers: 4 + rand.IntN(60),
		KeepAlive: time.Duration(rand.IntN(3)) * time.Millisecond, QueueSize: rand.IntN(200),
	})
	require.NoError(t, err)
	n := *stormTasks
	return &storm{p: p, g: p.NewGroup(context.Background()),
		calls: make([]atomic.Int32, n), accepted: make([]atomic.Bool, n), ran: make([]atomic.Int32, n)}
}

func (s *storm) blow(t *testing.T, round int) {
	var wg sync.WaitGroup
	var begun atomic.Int64
	share, middle := len(s.calls)/submitters, int64(len(s.calls))*int64(1+rand.IntN(4))/5
	for i := range submitters {
		wg.Go(func() {
			for id := i * share; id < (i+1)*share; id++ {
				begun.Add(1)
				s.submit(id)
			}
		})
	}
	wg.Go(func() {
		for begun.Load() < middle {
			time.Sleep(100 * time.Microsecond)
			consistent(t, s.p.Stats())
			least := 1 + rand.IntN(8)
			require.NoError(t, s.p.Resize(least, least+rand.IntN(64)))
		}
		s.end(round)
	})
	wg.Wait()
	s.p.Close()
	assert.NoError(t, s.p.Wait(over()))
	if err := s.g.Wait(over()); errors.Is(err, context.Canceled) {
		t.Error("the pool has ended, and the group has not")
	}
	s.check(t)
}

// end closes the pool in one of the ways.
func (s *storm) end(round int) {
	if round%2 == 0 {
		s.p.Close()
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Duration(rand.IntN(1000))*time.Microsecond)
	defer cancel()
	_, _ = s.p.Shutdown(ctx)
}

// submit submits task id, of some kind, in some way.
func (s *storm) submit(id int) {
	t := &Task{Fn: s.work(id), Priority: rand.IntN(3), Callback: s.callback(id)}
	if rand.IntN(4) == 0 {
		fn := t.Fn
		t.Fn, t.FnContext = nil, func(context.Context) error { return fn() }
	}
	switch rand.IntN(10) {
	case 0:
		t.Deadline = time.Now().Add(-time.Second)
	case 1:
		t.Deadline = time.Now().Add(time.Duration(rand.IntN(1000)) * time.Microsecond)
	}
	var err error
	switch rand.IntN(4) {
	case 0:
		err = s.p.TrySubmit(t)
	case 2:
		err = s.g.Submit(t)
	case 1:
		ctx, cancel := context.WithTimeout(context.Background(), time.Duration(rand.IntN(200))*time.Microsecond)
		err = s.p.SubmitWithContext(ctx, t)
		cancel()
	default:
		err = s.p.Submit(t)
	}
	if err != nil {
		s.rejected.Add(1)
	}
	s.accepted[id].Store(err == nil)
}

var errStorm = errors.New("storm")

func (s *storm) work(id int) func() error {
	kind := rand.IntN(50)
	return func() error {
		s.ran[id].Add(1)
		switch kind {
		case 0:
			panic(errStorm)
		case 1:
			return errStorm
		case 2:
			runtime.Goexit()
		case 3:
			time.Sleep(time.Duration(rand.IntN(100)) * time.Microsecond)
		case 4:
			runtime.Gosched()
		}
		return nil
	}
}

// callback returns one that counts, and may do its worst then.
func (s *storm) callback(id int) func(error) {
	kind := rand.IntN(50)
	return func(err error) {
		defer func() {
			switch kind {
			case 0:
				panic(errStorm)
			case 1:
				runtime.Goexit()
			}
		}()
		s.calls[id].Add(1)
		switch {
		case err == nil:
			s.sums[completed].Add(1)
		case errors.Is(err, ErrExpired):
			s.sums[expired].Add(1)
		case errors.Is(err, ErrAbandoned):
			s.sums[abandoned].Add(1)
		default:
			s.sums[failed].Add(1)
		}
	}
}

// consistent holds a snapshot to what Stats promises.
func consistent(t *testing.T, s Stats) {
	sum := uint64(s.Queued+s.Running) + s.Completed + s.Failed + s.Expired + s.Abandoned
	assert.Equal(t, s.Submitted, sum)
	assert.LessOrEqual(t, s.Idle+s.Running, s.Workers)
}

func (s *storm) check(t *testing.T) {
	var submitted int64
	for id := range s.calls {
		want := int32(0)
		if s.accepted[id].Load() {
			want = 1
			submitted++
		}
		if s.calls[id].Load() != want || s.ran[id].Load() > want {
			t.Fatalf("task %d: accepted %v, ran %d times, called back %d times",
				id, s.accepted[id].Load(), s.ran[id].Load(), s.calls[id].Load())
		}
	}
	st := s.p.Stats()
	consistent(t, st)
	got := [...]uint64{st.Completed, st.Failed, st.Expired, st.Abandoned}
	for o := range got {
		assert.EqualValues(t, s.sums[o].Load(), got[o], "outcome %d", o)
	}
	assert.EqualValues(t, submitted, st.Submitted)
	assert.EqualValues(t, s.rejected.Load(), st.Rejected)
	assert.Zero(t, st.Queued+st.Running+st.Workers+st.Idle+st.Waiting)
}
