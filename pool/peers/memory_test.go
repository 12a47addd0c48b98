package peers

import (
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/alitto/pond/v2"
	"github.com/gmpsim/gmpsim/pool"
	"github.com/panjf2000/ants/v2"
)

// many is how many there are of what is measured.
const many = 20_000

// A holder makes many of something and returns what lets go of them.
type holder struct {
	name string
	hold func() (release func())
}

// BenchmarkQueued reports the bytes that one waiting task costs. In ants no task
// waits, but callers do; that is what a goroutine for each task costs.
func BenchmarkQueued(b *testing.B) {
	weigh(b, "B/queued", []holder{{"pool", queuedInPool}, {"pond", queuedInPond}, {"goroutine", queuedAsGoroutines}})
}

// BenchmarkIdle reports the bytes that one idle worker costs. Those of pond end
// when there is nothing to do.
func BenchmarkIdle(b *testing.B) {
	weigh(b, "B/idle", []holder{{"pool", idleInPool}, {"ants", idleInAnts}})
}

// weigh reports what one of each holder's things takes of heap and stacks. Nobody
// lets go before all are weighed: dead goroutines would be used again for nothing.
func weigh(b *testing.B, unit string, all []holder) {
	var releases []func()
	for _, h := range all {
		before := inUse()
		releases = append(releases, h.hold())
		b.ReportMetric(float64(inUse()-before)/many, h.name+"-"+unit)
	}
	for _, release := range releases {
		release()
	}
	b.ReportMetric(0, "ns/op")
}

// inUse is how many bytes of heap and stacks are in use.
func inUse() int64 {
	runtime.GC()
	runtime.GC() // what a sync.Pool has kept, too
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc + m.StackInuse)
}

func queuedInPool() func() {
	p := newPool(&pool.Config{MinWorkers: 1, MaxWorkers: 1, QueueSize: many})
	gate := make(chan struct{})
	fn := func() error { <-gate; return nil }
	for range many + 1 {
		must(p.SubmitFunc(fn))
	}
	return func() { close(gate); p.Close() }
}

func queuedInPond() func() {
	p := pond.NewPool(1)
	gate := make(chan struct{})
	for range many + 1 {
		p.Submit(func() { <-gate })
	}
	return func() { close(gate); p.StopAndWait() }
}

func queuedAsGoroutines() func() {
	room := make(chan struct{}) // for none
	var wg sync.WaitGroup
	for range many {
		wg.Go(func() { <-room })
	}
	time.Sleep(time.Second) // until all wait
	return func() { close(room); wg.Wait() }
}

func idleInPool() func() {
	p := newPool(&pool.Config{MinWorkers: many, MaxWorkers: many})
	eachOnce(func(work func()) { must(p.SubmitFunc(func() error { work(); return nil })) })
	return p.Close
}

func idleInAnts() func() {
	p, err := ants.NewPool(many, ants.WithExpiryDuration(time.Hour))
	must(err)
	eachOnce(func(work func()) { must(p.Submit(work)) })
	return p.Release
}

// eachOnce gives many workers one task each, at the same time, and returns when
// they are idle again.
func eachOnce(submit func(work func())) {
	gate := make(chan struct{})
	var wg sync.WaitGroup
	wg.Add(many)
	for range many {
		submit(func() { <-gate; wg.Done() })
	}
	close(gate)
	wg.Wait()
	time.Sleep(time.Second)
}

func newPool(c *pool.Config) *pool.Pool {
	p, err := pool.NewPool(c)
	must(err)
	return p
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
