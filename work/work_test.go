package work

import (
	"runtime"
	"runtime/pprof"
	"sync"
	"testing"
	"time"
)

// TestCPUTakesItsTime asks for a span and measures it. Only the lower bound is
// firm: on a busy machine the wall clock also counts the time of others.
func TestCPUTakesItsTime(t *testing.T) {
	CPU(time.Microsecond) // calibrates
	const span = 2 * time.Millisecond
	best := time.Hour
	for range 10 {
		start := time.Now()
		CPU(span)
		best = min(best, time.Since(start))
	}
	if best < span/2 {
		t.Errorf("CPU(%v) returned after %v", span, best)
	}
	if best > 3*span {
		t.Logf("CPU(%v) took %v at best: is the machine busy?", span, best)
	}
}

func TestCPUOfNothing(t *testing.T) {
	start := time.Now()
	for range 1000 {
		CPU(0)
		CPU(-time.Hour)
	}
	if d := time.Since(start); d > time.Second {
		t.Errorf("2000 empty calls took %v", d)
	}
}

// TestKernelWaits holds the two waits to their time; only the lower bound is firm.
func TestKernelWaits(t *testing.T) {
	for name, wait := range map[string]func(time.Duration){"Syscall": Syscall, "Net": Net} {
		const span = 3 * time.Millisecond
		start := time.Now()
		wait(span)
		wait(0)
		wait(-time.Hour)
		if d := time.Since(start); d < span {
			t.Errorf("%s(%v) returned after %v", name, span, d)
		}
	}
}

// TestThreads counts the threads that waiting takes: one each in the kernel,
// none in the poller. A few are there already, asleep.
func TestThreads(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("what other systems wait on is said in the comment of Net")
	}
	const many = 40
	before := threads()
	together(many, Net)
	if n := threads() - before; n > 10 {
		t.Errorf("%d waits on the poller took %d threads", many, n)
	}
	together(many, Syscall)
	if n := threads() - before; n < many-10 {
		t.Errorf("%d system calls took %d threads", many, n)
	}
}

// together lets n goroutines wait at the same time.
func together(n int, wait func(time.Duration)) {
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() { wait(100 * time.Millisecond) })
	}
	wg.Wait()
}

// threads is how many the process has created; the runtime keeps them all.
func threads() int { return pprof.Lookup("threadcreate").Count() }

func TestSpinIsProportional(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	one, four := fastest(100_000), fastest(400_000)
	if r := float64(four) / float64(one); r < 2 || r > 8 {
		t.Errorf("four times the turns took %.1f times as long", r)
	}
}

// fastest returns the best of several timings of so many turns.
func fastest(turns uint64) time.Duration {
	best := time.Hour
	for range 10 {
		start := time.Now()
		//lint:ignore SA4017 the time it takes is its effect
		spin(turns)
		best = min(best, time.Since(start))
	}
	return best
}
