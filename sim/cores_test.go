package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
)

// hogs is a program of n goroutines that compute for d each, main among them;
// main waits for the others.
func hogs(n int, d event.Duration) Body {
	wg := new(WaitGroup)
	main := Script{WgAdd(wg, int64(n-1))}
	for range n - 1 {
		main = append(main, Go(Script{Burn(d), WgAdd(wg, -1)}, 0))
	}
	return append(main, Burn(d), WgWait(wg))
}

// runToEnd runs main to its end and returns when that was.
func runToEnd(t *testing.T, cfg Config, main Body) (event.Time, *event.Counts) {
	t.Helper()
	cfg.Check = true
	m, counts := counted(t, cfg)
	m.Start(main, 0)
	assert.Equal(t, event.Exited, m.Run().Why)
	return m.Now(), counts
}

// Eight times 20 ms of work on eight Ps: fewer cores take longer, in proportion but for the last slices.
func TestCoresShareTheWork(t *testing.T) {
	for _, cores := range []int{1, 2, 4, 8, 0} {
		n := cores
		if n == 0 {
			n = 8
		}
		end, s := runToEnd(t, Config{Procs: 8, Cores: cores}, hogs(8, 20*event.Millisecond))
		assert.InEpsilon(t, int64(160*event.Millisecond)/int64(n), int64(end), 0.2, "%d cores", cores)
		assert.Equal(t, n < 8, s.CoreWait.Time > 0, "%d cores", cores)
	}
}

// As many cores as threads: nobody waits, and the run takes as long as one whose
// cores are not counted.
func TestEnoughCores(t *testing.T) {
	free, _ := runToEnd(t, Config{Procs: 4}, hogs(9, 3*event.Millisecond))
	end, s := runToEnd(t, Config{Procs: 4, Cores: 64}, hogs(9, 3*event.Millisecond))
	assert.Equal(t, free, end)
	assert.Zero(t, s.CoreWait.N)
}

// A quota of two CPUs: however many threads there are, work takes as long as on
// two cores, but for what is left of the last period.
func TestQuota(t *testing.T) {
	for _, procs := range []int{2, 4, 16} {
		end, s := runToEnd(t, Config{Procs: procs, Quota: 2000, Period: 10 * event.Millisecond}, hogs(16, 20*event.Millisecond))
		assert.InDelta(t, int64(160*event.Millisecond), int64(end), float64(11*event.Millisecond), "%d Ps", procs)
		assert.Equal(t, procs > 2, s.N[event.Throttle] > 10, "%d Ps: %d periods were too short", procs, s.N[event.Throttle])
		if procs > 2 {
			assert.InEpsilon(t, 1-2/float64(procs), float64(s.Throttled)/float64(end), 0.1, "%d Ps", procs)
		}
	}
}

// A process that sleeps uses nothing, and its periods are not noticed.
func TestQuotaOfSleepers(t *testing.T) {
	_, s := runToEnd(t, Config{Procs: 2, Quota: 1000}, Script{Sleep(10 * event.Second)})
	assert.Zero(t, s.N[event.Throttle])
	assert.Less(t, s.Periods, 10)
}

func TestDefaultProcs(t *testing.T) {
	for _, c := range []struct{ cpus, quota, want int }{
		{8, 0, 8}, {8, 500, 2}, {8, 2000, 2}, {8, 2001, 3}, {8, 2500, 3}, {8, 8000, 8}, {8, 64_000, 8}, {1, 500, 1}, {64, 8000, 8},
	} {
		assert.Equal(t, c.want, DefaultProcs(c.cpus, c.quota), "%+v", c)
	}
}

func TestNewRefusesKernel(t *testing.T) {
	for want, cfg := range map[string]Config{
		"cores is -1; want 1 to 1024":                            {Procs: 1, Cores: -1},
		"cores is 1025; want 1 to 1024":                          {Procs: 1, Cores: MaxProcs + 1},
		"quota is -1 thousandths of a CPU; want up to 1024000":   {Procs: 1, Quota: -1},
		"quota is 100us in a period of 100ms; want at least 1ms": {Procs: 1, Quota: 1},
		"period is 999us; want 1ms to 1s":                        {Procs: 1, Period: 999 * event.Microsecond},
		"period is 2s; want 1ms to 1s":                           {Procs: 1, Quota: 1000, Period: 2 * event.Second},
	} {
		_, err := New(cfg)
		assert.ErrorContains(t, err, want)
	}
}

// A goroutine that sleeps for 2 ms at a time beside threads that compute on its
// core is back within the latency of the kernel; on Linux it takes 90 us.
func TestSleepersComeFirst(t *testing.T) {
	var asked, latest event.Duration
	m := machine(t, Config{Procs: 4, Cores: 1, Check: true, MaxTime: event.Time(50 * event.Millisecond), Listen: func(e *event.Event) {
		switch {
		case e.Kind == event.TimerFire:
			asked = event.Duration(e.TimerFire().When)
		case e.Kind == event.Execute && e.G == 1 && asked > 0:
			latest = max(latest, event.Duration(e.T)-asked)
		}
	}})
	hog := Script{Burn(event.Second)}
	m.Start(&startThen{Script{Go(hog, 0), Go(hog, 0)}, Sleep(2 * event.Millisecond)}, 0)
	m.Run()
	assert.Positive(t, latest)
	assert.Less(t, latest, 500*event.Microsecond)
}

// startThen is a body that performs a script and then one operation for ever.
type startThen struct {
	first Script
	op    Op
}

func (s *startThen) Next(g *G, op *Op) {
	if *op = s.op; int(g.pc) < len(s.first) {
		s.first.Next(g, op)
	}
}
