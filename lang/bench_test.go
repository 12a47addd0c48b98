//go:build unix

package lang_test

import (
	"bytes"
	"io"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/internal/bench"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// The benchmark does the same work three times in one run: interpreted here,
// compiled by the real toolchain, and interpreted by yaegi. It reports
//
//	compiled-ratio  our CPU time over that of the compiled code
//	yaegi-speedup   yaegi's CPU time over ours
//	ns/op           our CPU time for one operation
//	mallocs/op      how often ours takes from the heap for it
//
// each by the best of some turns, with one P. Run it with
//
//	go test -run '^$' -bench Lang ./lang

// A row is one benchmark: a file of package bench, and what it does how often.
type row struct {
	name, file string
	ops        int
	native     func()
}

var rows = []row{
	{"Fib", "fib.go", 2692537, bench.Fib},
	{"Loop", "loop.go", 10000000, bench.Loop},
	{"Branch", "branch.go", 10000000, bench.Branch},
	{"Sieve", "sieve.go", 4347778, bench.Sieve},
	{"Map", "map.go", 2000000, bench.Map},
	{"Words", "words.go", 2000000, bench.Words},
	{"Text", "text.go", 200000, bench.Text},
	{"Method", "method.go", 1000000, bench.Method},
	{"Message", "message.go", 2000000, bench.Message},
	{"Spawn", "spawn.go", 1000000, bench.Spawn},
}

func BenchmarkLang(b *testing.B) {
	peer := buildPeer(b)
	for _, r := range rows {
		b.Run(r.name, func(b *testing.B) { r.measure(b, peer) })
	}
	b.Run("Parked", measureParked)
}

func (r row) measure(b *testing.B, peer peer) {
	src := bench.Program(r.file, r.name)
	run := load(b, src)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	ours, compiled, yaegi := time.Hour, time.Hour, time.Hour
	for turn := range 12 {
		ours, compiled = min(ours, timed(run)), min(compiled, timed(r.native))
		if turn%4 == 0 && peer != "" {
			yaegi = min(yaegi, peer.timed(b, src))
		}
	}
	b.ReportMetric(float64(ours)/float64(compiled), "compiled-ratio")
	if peer != "" {
		b.ReportMetric(float64(yaegi)/float64(ours), "yaegi-speedup")
	}
	b.ReportMetric(float64(ours)/float64(r.ops), "ns/op")
	b.ReportMetric(float64(allocations(run))/float64(r.ops), "mallocs/op")
}

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

// allocations returns how often f takes something from the heap.
func allocations(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs
}

// load compiles a program and returns what runs it once on one processor.
func load(b *testing.B, src string) func() {
	p, err := lang.Load("bench.go", []byte(src))
	if err != nil {
		b.Fatal(err)
	}
	return func() {
		m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
		if err != nil {
			b.Fatal(err)
		}
		r := p.New(m, lang.Host{Stdout: io.Discard})
		m.Start(r.Main(), r.MainSymbol())
		if end := m.Run(); end.Code != 0 || end.Why != event.Exited {
			b.Fatal(end)
		}
	}
}

// A peer is the path of a built lang/peers, which runs a program with yaegi. It
// is empty where there is none.
type peer string

// buildPeer builds lang/peers: a module of its own, so that yaegi is no
// requirement of this one.
func buildPeer(b *testing.B) peer {
	path := filepath.Join(b.TempDir(), "peers")
	build := exec.Command("go", "build", "-o", path, ".")
	build.Dir = "peers"
	if out, err := build.CombinedOutput(); err != nil {
		b.Logf("no yaegi-speedup: lang/peers was not built: %v\n%s", err, out)
		return ""
	}
	return peer(path)
}

// timed returns the CPU time that the peer takes for a program.
func (p peer) timed(b *testing.B, src string) time.Duration {
	var stderr bytes.Buffer
	run := exec.Command(string(p))
	run.Stdin, run.Stderr = strings.NewReader(src), &stderr
	out, err := run.Output()
	if err != nil {
		b.Fatalf("yaegi: %v\n%s", err, &stderr)
	}
	ns, err := strconv.ParseInt(strings.TrimSpace(string(out)), 10, 64)
	if err != nil {
		b.Fatal(err)
	}
	return time.Duration(ns)
}

// measureParked measures the memory of a goroutine that waits, one of a million.
func measureParked(b *testing.B) {
	p, err := lang.Load("bench.go", []byte(bench.Program("park.go", "Park")))
	if err != nil {
		b.Fatal(err)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	ours := parkedBytes(func() *sim.Machine {
		m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
		if err != nil {
			b.Fatal(err)
		}
		r := p.New(m, lang.Host{Stdout: io.Discard})
		m.Start(r.Main(), r.MainSymbol())
		m.Run()
		return m
	}, func(*sim.Machine) {})
	compiled := parkedBytes(bench.Park, func(c chan int) { close(c); runtime.Gosched() })
	b.ReportMetric(ours/compiled, "compiled-ratio")
	b.ReportMetric(ours, "B/goroutine")
	b.ReportMetric(0, "ns/op")
}

// parkedBytes returns the memory that each of the million goroutines takes that
// park leaves waiting, their stacks included; release lets them go.
func parkedBytes[T any](park func() T, release func(T)) float64 {
	used := func() uint64 {
		runtime.GC()
		runtime.GC()
		var s runtime.MemStats
		runtime.ReadMemStats(&s)
		return s.HeapInuse + s.StackInuse
	}
	before := used()
	parked := park()
	after := used()
	release(parked)
	runtime.KeepAlive(parked)
	return float64(after-before) / 1e6
}
