//go:build unix

package sim

import (
	"fmt"
	"runtime"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// Each benchmark does the same work on the simulator and on the real runtime
// in one process and reports
//
//	real-ratio    simulated CPU time over real CPU time for the same work
//	ns/decision   CPU time of one simulated decision
//	real-ns       CPU time of one real operation
//
// CPU time is what getrusage says, so another program on the machine disturbs
// little, and the best of some turns counts. Run them with
//
//	go test -run '^$' -bench Real ./sim

// cpu returns the CPU time that this process has used.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// timed returns the CPU time that f takes, beginning with a clean heap.
func timed(f func()) time.Duration {
	runtime.GC()
	start := cpu()
	f()
	return cpu() - start
}

// A duel is one benchmark: work of so many operations, done both ways.
type duel struct {
	ops   int64
	turns int  // how often at least
	perOp bool // the simulated time is that of an operation, not of a decision
	sim   func() *Machine
	real  func()
}

// report runs the two in turns, with one real P, and reports the best times.
func (d duel) report(b *testing.B) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	bestSim, bestReal := time.Hour, time.Hour
	var decisions int64
	b.ResetTimer()
	for range max(d.turns, b.N) {
		bestSim = min(bestSim, timed(func() { decisions = d.sim().Decisions() }))
		bestReal = min(bestReal, timed(d.real))
		if b.Elapsed() > 3*time.Second {
			break
		}
	}
	b.ReportMetric(float64(bestSim)/float64(bestReal), "real-ratio")
	if d.perOp {
		b.ReportMetric(float64(bestSim)/float64(d.ops), "sim-ns")
	} else {
		b.ReportMetric(float64(bestSim)/float64(decisions), "ns/decision")
	}
	b.ReportMetric(float64(bestReal)/float64(d.ops), "real-ns")
	b.ReportMetric(0, "ns/op")
}

// repeat is a body that does one operation n times, then another one. In
// irregular ones the operation takes different CPU time each time.
type repeat struct {
	n         int32
	irregular bool
	op, last  Op
}

func (r *repeat) Next(g *G, op *Op) {
	g.pc++
	switch {
	case g.pc <= r.n:
		*op = r.op
		if r.irregular {
			op.CPU = scattered(g)
		}
	case g.pc == r.n+1:
		*op = r.last
	default:
		*op = Return()
	}
}

// scattered is a CPU time from 0 to 1023 ns that differs from call to call.
func scattered(g *G) event.Duration {
	x := uint64(g.id)<<32 + uint64(g.pc)
	x *= 0x9e3779b97f4a7c15
	return event.Duration(x >> 54)
}

// spawner starts n goroutines with the same body and waits for them.
type spawner struct {
	wg   *WaitGroup
	n    int32
	body Body
}

func (s *spawner) Next(g *G, op *Op) {
	g.pc++
	switch {
	case g.pc == 1:
		*op = WgAdd(s.wg, int64(s.n))
	case g.pc <= s.n+1:
		*op = Go(s.body, 0)
	case g.pc == s.n+2:
		*op = WgWait(s.wg)
	default:
		*op = Return()
	}
}

// start makes a machine that is about to run n goroutines with one body; each
// must count itself down on the wait group.
func start(b *testing.B, procs, n int, wg *WaitGroup, body Body) *Machine {
	m, err := New(Config{Procs: procs})
	if err != nil {
		b.Fatal(err)
	}
	m.Start(&spawner{wg, int32(n), body}, 0)
	return m
}

// finish runs m to its end.
func finish(b *testing.B, m *Machine) *Machine {
	if end := m.Run(); end.Why != event.Exited || end.Code != 0 {
		b.Fatal(end.Why)
	}
	return m
}

func BenchmarkRealGosched(b *testing.B) {
	b.Run("P=1/goroutines=100", func(b *testing.B) { gosched(b, 1, 100, false) })
	b.Run("P=1/goroutines=10000", func(b *testing.B) { gosched(b, 1, 10_000, false) })
	b.Run("P=8/goroutines=100", func(b *testing.B) { gosched(b, 8, 100, false) })
	b.Run("P=8/goroutines=100/irregular", func(b *testing.B) { gosched(b, 8, 100, true) })
}

// gosched lets n goroutines yield two million times in all.
func gosched(b *testing.B, procs, n int, irregular bool) {
	rounds := 2_000_000 / n
	duel{
		ops: int64(n * rounds), turns: 4,
		sim: func() *Machine {
			var wg WaitGroup
			return finish(b, start(b, procs, n, &wg, &repeat{int32(rounds), irregular, Gosched(), WgAdd(&wg, -1)}))
		},
		real: func() { realGosched(n, rounds) },
	}.report(b)
}

func realGosched(n, rounds int) {
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			for range rounds {
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
}

// BenchmarkRealHop sends values over an unbuffered channel from one goroutine
// to another and over a second one back.
func BenchmarkRealHop(b *testing.B) {
	const hops = 1_000_000
	for _, procs := range []int{1, 8} {
		b.Run(fmt.Sprintf("P=%d", procs), func(b *testing.B) {
			duel{ops: hops, turns: 4, sim: func() *Machine { return simHop(b, procs, hops) }, real: func() { realHop(hops) }}.report(b)
		})
	}
}

// pingPong sends on one channel and receives from the other, n times in all.
type pingPong struct {
	n    int32
	ops  [2]Op
	last Op
}

func (p *pingPong) Next(g *G, op *Op) {
	g.pc++
	switch {
	case g.pc <= p.n:
		*op = p.ops[g.pc&1]
	case g.pc == p.n+1:
		*op = p.last
	default:
		*op = Return()
	}
}

func simHop(b *testing.B, procs int, hops int32) *Machine {
	m, err := New(Config{Procs: procs})
	if err != nil {
		b.Fatal(err)
	}
	x, y := m.NewChan(0, 0), m.NewChan(0, 0)
	var wg WaitGroup
	done := WgAdd(&wg, -1)
	m.Start(Script{
		WgAdd(&wg, 2),
		Go(&pingPong{hops, [2]Op{Recv(x), Send(y, Int(1))}, done}, 0),
		Go(&pingPong{hops, [2]Op{Send(x, Int(1)), Recv(y)}, done}, 0),
		WgWait(&wg),
	}, 0)
	return finish(b, m)
}

func realHop(hops int) {
	x, y := make(chan int), make(chan int)
	var wg sync.WaitGroup
	wg.Go(func() {
		for range hops / 2 {
			<-x
			y <- 1
		}
	})
	wg.Go(func() {
		for range hops / 2 {
			x <- 1
			<-y
		}
	})
	wg.Wait()
}

// BenchmarkRealSpawn starts a million goroutines that end at once.
func BenchmarkRealSpawn(b *testing.B) {
	const n = 1_000_000
	for _, procs := range []int{1, 8} {
		b.Run(fmt.Sprintf("P=%d", procs), func(b *testing.B) {
			duel{ops: n, turns: 2, sim: func() *Machine {
				var wg WaitGroup
				return finish(b, start(b, procs, n, &wg, Script{WgAdd(&wg, -1)}))
			}, real: func() { realSpawn(n) }}.report(b)
		})
	}
}

func realSpawn(n int) {
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {})
	}
	wg.Wait()
}

// BenchmarkRealMillion is a decision with a million goroutines beside one with
// a hundred: growth is how many times as long it takes.
func BenchmarkRealMillion(b *testing.B) {
	few, many := time.Hour, time.Hour
	for range 3 {
		few = min(few, decisionTime(b, 100))
		many = min(many, decisionTime(b, 1_000_000))
	}
	b.ReportMetric(float64(many)/float64(few), "growth")
	b.ReportMetric(float64(many)/decisionsTimed, "ns/decision")
	b.ReportMetric(0, "ns/op")
}

const decisionsTimed = 2_000_000

// decisionTime is the CPU time of the decisions among n goroutines that yield
// for ever, when all of them exist and have run.
func decisionTime(b *testing.B, n int) time.Duration {
	var wg WaitGroup
	m := start(b, 1, n, &wg, &repeat{n: 1 << 30, op: Gosched()})
	m.policy.Preempt = rules.PreemptNone // or main would start them in turns with their running
	m.RunFor(10 * int64(n))
	before := m.Decisions()
	d := timed(func() { m.RunFor(stepsFor(m, decisionsTimed)) })
	return d * decisionsTimed / time.Duration(m.Decisions()-before)
}

// stepsFor is how many steps about n decisions take when m goes on as it did
// in its last thousand.
func stepsFor(m *Machine, n int64) int64 {
	steps, decisions := m.Steps(), m.Decisions()
	m.RunFor(20_000)
	return n * (m.Steps() - steps) / (m.Decisions() - decisions)
}

// BenchmarkRealAllocs counts what the machine allocates in a steady state:
// goroutines that yield, hand over values, select, lock and come and go.
func BenchmarkRealAllocs(b *testing.B) {
	m, err := New(Config{Procs: 4})
	if err != nil {
		b.Fatal(err)
	}
	m.Start(steady(m), 0)
	m.RunFor(200_000)
	steps, decisions := stepsFor(m, 1_000_000), m.Decisions()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	m.RunFor(steps)
	runtime.ReadMemStats(&after)
	n := m.Decisions() - decisions
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(n), "allocs/decision")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkRealParked measures the memory of a million goroutines that wait.
func BenchmarkRealParked(b *testing.B) {
	const n = 1_000_000
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var wg WaitGroup
	m := start(b, 1, n, &wg, Script{Park(event.WaitSemacquire)})
	m.Run()
	runtime.GC()
	runtime.ReadMemStats(&after)
	if m.NumGoroutine() != n+1 {
		b.Fatal(m.NumGoroutine())
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/n, "B/goroutine")
	b.ReportMetric(0, "ns/op")
	runtime.KeepAlive(m)
}

// BenchmarkRealProgram runs one program of a million goroutines that all wait
// for each other to the end, and says what it takes.
func BenchmarkRealProgram(b *testing.B) {
	const n = 1_000_000
	var mem runtime.MemStats
	var m *Machine
	d := timed(func() {
		var wg WaitGroup
		m, _ = New(Config{Procs: 8})
		gate := m.NewChan(0, 0)
		m.Start(&barrier{spawner{&wg, n, Script{WgAdd(&wg, -1), Recv(gate), Burn(100)}}, gate}, 0)
		finish(b, m)
	})
	runtime.ReadMemStats(&mem)
	if got := m.Decisions(); got < 2*n {
		b.Fatal(got)
	}
	b.ReportMetric(d.Seconds(), "s")
	b.ReportMetric(float64(mem.HeapSys)/(1<<20), "MB")
	b.ReportMetric(float64(d)/float64(m.Decisions()), "ns/decision")
	b.ReportMetric(0, "ns/op")
}

// barrier starts its goroutines, waits until all of them have come to the
// gate, opens it and lets them end.
type barrier struct {
	spawner
	gate *Chan
}

func (s *barrier) Next(g *G, op *Op) {
	s.spawner.Next(g, op)
	switch g.pc {
	case s.n + 3:
		*op = Close(s.gate)
	case s.n + 4:
		*op = Sleep(10 * event.Second)
	}
}
