// Package peers measures pool beside other goroutine pools, in one process. It
// is a module of its own, so that nobody who uses pool depends on them:
//
//	cd pool/peers && go test -bench .
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

const (
	workers = 64
	tasks   = 200_000
)

// A peer runs n tasks that do work, and returns when all have ended.
type peer struct {
	name string
	run  func(n int, work func())
}

func peers() []peer {
	return []peer{{"pool", onPool}, {"ants", onAnts}, {"pond", onPond}, {"semaphore", onSemaphore}}
}

func onPool(n int, work func()) {
	p := newPool(&pool.Config{MinWorkers: 1, MaxWorkers: workers, KeepAlive: time.Minute, QueueSize: 1000})
	fn := func() error { work(); return nil }
	for range n {
		must(p.SubmitFunc(fn))
	}
	p.Close()
}

func onAnts(n int, work func()) {
	p, err := ants.NewPool(workers)
	must(err)
	defer p.Release()
	var wg sync.WaitGroup
	wg.Add(n)
	fn := func() { work(); wg.Done() }
	for range n {
		must(p.Submit(fn))
	}
	wg.Wait()
}

func onPond(n int, work func()) {
	p := pond.NewPool(workers)
	for range n {
		p.Submit(work)
	}
	p.StopAndWait()
}

func onSemaphore(n int, work func()) {
	room := make(chan struct{}, workers)
	var wg sync.WaitGroup
	for range n {
		room <- struct{}{}
		wg.Go(func() { work(); <-room })
	}
	wg.Wait()
}

// spin computes for 10 us.
func spin() {
	for start := time.Now(); time.Since(start) < 10*time.Microsecond; {
	}
}

func BenchmarkEmpty(b *testing.B) { duel(b, tasks, func() {}) }
func BenchmarkSpin(b *testing.B)  { duel(b, tasks/10, spin) }

// duel lets the peers run the same tasks in turns and reports the best of each.
func duel(b *testing.B, n int, work func()) {
	all := peers()
	best := make([]time.Duration, len(all))
	for range max(15, b.N) {
		for i, p := range all {
			runtime.GC()
			start := time.Now()
			p.run(n, work)
			if d := time.Since(start); best[i] == 0 || d < best[i] {
				best[i] = d
			}
		}
		if b.Elapsed() > 20*time.Second {
			break
		}
	}
	for i, p := range all {
		b.ReportMetric(float64(best[i].Nanoseconds())/float64(n), p.name+"-ns")
	}
	b.ReportMetric(float64(best[0])/float64(best[1]), "ants-ratio")
	b.ReportMetric(0, "ns/op")
}
