package lang

import (
	"fmt"
	"io"
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/traefik/yaegi/interp"

	"github.com/gmpsim/gmpsim/sim"
)

// The benchmarks do the same work three times in one process: interpreted
// here, compiled by the real toolchain, and interpreted by yaegi. They report
// how many times slower than compiled code this interpreter is (real-ratio)
// and how many times faster than yaegi (yaegi-ratio).

const fibSource = `
package main

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func main() {
	if fib(30) != 832040 {
		panic("wrong")
	}
}
`

//go:noinline
func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

const loopSource = `
package main

func sum(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		s = s*31 + i%7
	}
	return s
}

func main() {
	if sum(10000000) == 1 {
		panic("wrong")
	}
}
`

//go:noinline
func sum(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		s = s*31 + i%7
	}
	return s
}

const sieveSource = `
package main

func sieve(n int) int {
	composite := make([]bool, n+1)
	count := 0
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return count
}

func main() {
	if sieve(2000000) != 148933 {
		panic("wrong")
	}
}
`

//go:noinline
func sieve(n int) int {
	composite := make([]bool, n+1)
	count := 0
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return count
}

const branchSource = `
package main

func either(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		if i%3 == 0 {
			s += i
		} else {
			s--
		}
	}
	return s
}

func main() {
	if either(10000000) == 1 {
		panic("wrong")
	}
}
`

//go:noinline
func either(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		if i%3 == 0 {
			s += i
		} else {
			s--
		}
	}
	return s
}

//lint:ignore SA4017 the time it takes is what counts
func BenchmarkRealFib(b *testing.B) { compare(b, fibSource, func() { fib(30) }) }

//lint:ignore SA4017 the time it takes is what counts
func BenchmarkRealLoop(b *testing.B) { compare(b, loopSource, func() { sum(10000000) }) }

//lint:ignore SA4017 the time it takes is what counts
func BenchmarkRealBranch(b *testing.B) { compare(b, branchSource, func() { either(10000000) }) }
func BenchmarkRealSieve(b *testing.B)  { compare(b, sieveSource, func() { sieve(2000000) }) }

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

// duel runs the two in turns, on one processor, and returns the least CPU time
// of each: what disturbs the machine for a while disturbs both.
func duel(turns int, ours, real func()) (o, r time.Duration) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	o, r = time.Hour, time.Hour
	for range turns {
		o, r = min(o, timed(ours)), min(r, timed(real))
	}
	return o, r
}

// load compiles a program and returns what runs it once on one processor.
func load(b *testing.B, src string) func() {
	p, err := Load("bench.go", []byte(src))
	if err != nil {
		b.Fatal(err)
	}
	return func() {
		m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
		if err != nil {
			b.Fatal(err)
		}
		r := p.New(m, Host{Stdout: io.Discard})
		m.Start(r.Main(), r.MainSymbol())
		if end := m.Run(); end.Code != 0 || end.Why != sim.Exited {
			b.Fatal(end)
		}
	}
}

func compare(b *testing.B, src string, native func()) {
	run := load(b, src)
	var ours, real, yaegi time.Duration
	for range b.N {
		ours, real = duel(12, run, native)
		yaegi = timed(func() {
			i := interp.New(interp.Options{})
			if _, err := i.Eval(src); err != nil {
				b.Fatal(err)
			}
		})
	}
	b.ReportMetric(float64(ours)/float64(real), "real-ratio")
	b.ReportMetric(float64(yaegi)/float64(ours), "yaegi-ratio")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkRealMessage measures an unbuffered message between two goroutines.
func BenchmarkRealMessage(b *testing.B) {
	const n = 2000000
	run := load(b, fmt.Sprintf(`
package main

func main() {
	c := make(chan int)
	go func() {
		for i := 0; i < %d; i++ {
			c <- i
		}
		close(c)
	}()
	for range c {
	}
}`, n))
	perOp(b, n, run, func() {
		c := make(chan int)
		go func() {
			for i := range n {
				c <- i
			}
			close(c)
		}()
		for range c {
		}
	})
}

// BenchmarkRealSpawn measures the life of a goroutine that does nothing, a
// million of which exist at the same time.
func BenchmarkRealSpawn(b *testing.B) {
	const n = 1000000
	run := load(b, fmt.Sprintf(`
package main

import "runtime"

func nothing() {}

func main() {
	for i := 0; i < %d; i++ {
		go nothing()
	}
	runtime.Gosched()
}`, n))
	perOp(b, n, run, func() {
		for range n {
			go nothing()
		}
		runtime.Gosched()
	})
}

//go:noinline
func nothing() {}

func perOp(b *testing.B, n int, run, native func()) {
	var ours, real time.Duration
	for range b.N {
		ours, real = duel(5, run, native)
	}
	b.ReportMetric(float64(ours)/float64(real), "real-ratio")
	b.ReportMetric(float64(ours.Nanoseconds())/float64(n), "ns/op")
}

// BenchmarkRealParked measures the resident memory of a goroutine that waits.
func BenchmarkRealParked(b *testing.B) {
	const n = 300000
	src := fmt.Sprintf(`
package main

func wait(c chan int, id int) { <-c }

func main() {
	c := make(chan int)
	for i := 0; i < %d; i++ {
		go wait(c, i)
	}
	for i := 0; i < 10; i++ {
		c <- i
	}
}`, n)
	p, err := Load("bench.go", []byte(src))
	if err != nil {
		b.Fatal(err)
	}
	var ours, real float64
	for range b.N {
		ours = parkedBytes(n, func() any {
			m, _ := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
			r := p.New(m, Host{})
			m.Start(r.Main(), r.MainSymbol())
			m.Run()
			return m
		})
		real = parkedBytes(n, func() any {
			c := make(chan int)
			for range n {
				go func() { <-c }()
			}
			return c
		})
	}
	b.ReportMetric(ours/real, "real-ratio")
	b.ReportMetric(ours, "B/goroutine")
	b.ReportMetric(0, "ns/op")
}

// parkedBytes returns the memory that what make leaves behind takes of each of
// n goroutines, stacks included.
func parkedBytes(n int, make func() any) float64 {
	used := func() uint64 {
		runtime.GC()
		runtime.GC()
		var s runtime.MemStats
		runtime.ReadMemStats(&s)
		return s.HeapInuse + s.StackInuse
	}
	before := used()
	keep := make()
	time.Sleep(50 * time.Millisecond)
	after := used()
	runtime.KeepAlive(keep)
	return float64(after-before) / float64(n)
}
