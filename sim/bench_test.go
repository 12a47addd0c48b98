package sim

import (
	"fmt"
	"runtime"
	"sync"
	"syscall"
	"testing"
	"time"
)

// Each benchmark does the same work on the simulator and on the real runtime
// in one process and reports
//
//	real-ratio    simulated CPU time over real CPU time
//	ns/decision   CPU time of one simulated decision
//
// Run them with: go test -run '^$' -bench Real ./sim

// cpu returns the CPU time that this process has used.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// timed returns the CPU time that f takes.
func timed(f func()) time.Duration {
	runtime.GC()
	start := cpu()
	f()
	return cpu() - start
}

// against runs simulated and real work in turns and reports the ratio of
// their best times; unit says what ops counts.
func against(b *testing.B, realProcs int, sim func() (ops int64), real func() (ops int64)) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(realProcs))
	bestSim, bestReal := 1e18, 1e18
	b.ResetTimer()
	for range max(3, b.N) {
		var n, k int64
		d := timed(func() { n = sim() })
		bestSim = min(bestSim, float64(d)/float64(n))
		d = timed(func() { k = real() })
		bestReal = min(bestReal, float64(d)/float64(k))
		if b.Elapsed() > 3*time.Second {
			break
		}
	}
	b.ReportMetric(bestSim/bestReal, "real-ratio")
	b.ReportMetric(bestSim, "ns/decision")
	b.ReportMetric(bestReal, "real-ns")
	b.ReportMetric(0, "ns/op")
}

// loop is a body that repeats its operations n times.
type loop struct {
	ops []Op
	n   int32
}

func (l *loop) Next(g *G) Op {
	if g.pc == l.n*int32(len(l.ops)) {
		return Return()
	}
	g.pc++
	return l.ops[int(g.pc-1)%len(l.ops)]
}

func run(b *testing.B, procs int, main Body) *Machine {
	m, err := New(Config{Procs: procs})
	if err != nil {
		b.Fatal(err)
	}
	m.Start(main, 0)
	if end := m.Run(); end.Why != Exited || end.Code != 0 {
		b.Fatal(end)
	}
	return m
}

// many starts n goroutines with the body and waits for them.
func many(n int, wg *WaitGroup, body Body) Body {
	main := Script{WgAdd(wg, int64(n))}
	for range n {
		main = append(main, Go(body, 0))
	}
	return append(main, WgWait(wg))
}

// forever repeats one operation a number of times, then does last.
type repeat struct {
	n    int32
	op   Op
	last Op
}

func (r *repeat) Next(g *G) Op {
	g.pc++
	switch {
	case g.pc <= r.n:
		return r.op
	case g.pc == r.n+1:
		return r.last
	}
	return Return()
}

func BenchmarkRealGosched(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		b.Run(fmt.Sprintf("P=1/goroutines=%d", n), func(b *testing.B) { gosched(b, 1, n) })
	}
	b.Run("P=8/goroutines=100", func(b *testing.B) { gosched(b, 8, 100) })
}

func gosched(b *testing.B, procs, n int) {
	rounds := int32(2_000_000 / n)
	against(b, 1, func() int64 {
		var wg WaitGroup
		m := run(b, procs, many(n, &wg, &repeat{rounds, Gosched(), WgAdd(&wg, -1)}))
		return m.Stats().Decisions()
	}, func() int64 {
		var wg sync.WaitGroup
		for range n {
			wg.Go(func() {
				for range rounds {
					runtime.Gosched()
				}
			})
		}
		wg.Wait()
		return int64(n) * int64(rounds)
	})
}
