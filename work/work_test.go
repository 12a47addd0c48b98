package work

import (
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
