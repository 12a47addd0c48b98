//go:build unix

package lang_test

import (
	"bytes"
	"fmt"
	"math"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/internal/kernels"
	"github.com/gmpsim/gmpsim/sim"
)

// BenchmarkCost holds the virtual time of each kernel against the CPU time of the compiled
// code, taken in the same process. It reports
//
//	real-ns       the compiled code, for one unit of the kernel's work
//	simulated-ns  in virtual time
//	ratio         the second over the first
//
// and at last how many kernels are within the bars. Run it with
//
//	go test -run '^$' -bench Cost -benchtime 1x ./lang
func BenchmarkCost(b *testing.B) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var ratios []float64
	all := kernels.All()
	real := realTimes(all)
	for i, k := range all {
		b.Run(k.Name, func(b *testing.B) {
			n, compiled := real[i].n, real[i].ns
			simulated := simulatedTime(b, k, n)
			ratio := simulated / compiled
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(compiled/float64(n), "real-ns")
			b.ReportMetric(simulated/float64(n), "simulated-ns")
			b.ReportMetric(ratio, "ratio")
			ratios = append(ratios, max(ratio, 1/ratio))
		})
	}
	within := func(bar float64) (n int) {
		for _, r := range ratios {
			if r <= bar {
				n++
			}
		}
		return n
	}
	fmt.Printf("%d kernels: %d within 1.5x, %d within 2.5x\n", len(ratios), within(1.5), within(2.5))
}

// A realTime is how often a kernel did its work, and how many nanoseconds that took at least.
type realTime struct {
	n  int
	ns float64
}

// How often the compiled code is measured: rounds that are some seconds apart, since a host that has other guests
// is slow for a second or two.
const (
	rounds = 5
	turns  = 12
)

// realTimes measures all kernels.
func realTimes(all []kernels.Kernel) []realTime {
	times := make([]realTime, len(all))
	for i, k := range all {
		times[i] = realTime{amount(k), math.Inf(1)}
	}
	for range rounds {
		for i, k := range all {
			t := &times[i]
			for range turns {
				t.ns = min(t.ns, float64(timed(func() { k.Run(t.n) }).Nanoseconds()))
			}
		}
	}
	return times
}

// amount returns how often a kernel does its work in some milliseconds.
func amount(k kernels.Kernel) int {
	for n := 1; ; n *= 2 {
		if timed(func() { k.Run(n) }) > 4*time.Millisecond {
			return n
		}
	}
}

// simulatedTime returns how many nanoseconds of virtual time the same takes.
func simulatedTime(b testing.TB, k kernels.Kernel, n int) float64 {
	p, err := lang.Load("main.go", []byte(k.Program(n)))
	if err != nil {
		b.Fatal(err)
	}
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	if err != nil {
		b.Fatal(err)
	}
	var out bytes.Buffer
	r := p.New(m, lang.Host{Stdout: &out})
	m.Start(r.Main(), r.MainSymbol())
	if code := r.Finish(m.Run()); code != 0 {
		b.Fatalf("exit status %d: %s", code, &out)
	}
	ns, err := strconv.ParseFloat(strings.TrimSpace(out.String()), 64)
	if err != nil {
		b.Fatal(err)
	}
	return ns
}
