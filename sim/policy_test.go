package sim

import (
	"strings"
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// policyOf applies switches such as "go=1.4" to the policy of the latest release.
func policyOf(t *testing.T, settings ...string) rules.Policy {
	t.Helper()
	p := rules.PolicyOf(rules.LatestRelease)
	for _, s := range settings {
		key, value, _ := strings.Cut(s, "=")
		require.NoError(t, p.Set(key, value), s)
	}
	return p
}

// TestPolicyOrder: in which order do main's goroutines run on one P?
func TestPolicyOrder(t *testing.T) {
	for settings, want := range map[string][]int{
		"go=1.26":     {4, 0, 1, 2, 3},
		"go=1.5":      {4, 0, 1, 2, 3},
		"go=1.4":      {0, 1, 2, 3, 4},
		"runnext=off": {0, 1, 2, 3, 4},
		"go=1.0":      {0, 1, 2, 3, 4},
	} {
		assert.Equal(t, want, orderUnder(t, Config{Procs: 1, Policy: policyOf(t, settings)}, 5), settings)
	}
}

// TestPreemptPolicies: a goroutine computes for ever on one P. Does main come
// back?
func TestPreemptPolicies(t *testing.T) {
	for settings, ends := range map[string]bool{
		"go=1.26": true, "go=1.14": true, "go=1.13": false, "go=1.1": false,
		"preempt=none": false, "preempt=calls": false,
	} {
		m := machine(t, Config{Procs: 1, Policy: policyOf(t, settings), MaxTime: event.Time(event.Second), Check: true})
		m.Start(Script{Go(cycle{Burn(event.Millisecond)}, 0), Gosched()}, 0)
		assert.Equal(t, ends, m.Run().Why == event.Exited, settings)
	}
}

// TestKernelSlices: two threads compute on one core. The kernel lets each of them
// run for 4 ms, and leaves the core to others while one is in a system call.
func TestKernelSlices(t *testing.T) {
	var ran []event.Duration
	m, counts := counted(t, Config{Procs: 1, Policy: policyOf(t, "model=threads"), Check: true, Listen: func(e *event.Event) {
		if e.Kind == event.Preempt {
			ran = append(ran, e.Preempt().Ran)
		}
	}})
	m.Start(Script{Go(Script{Burn(8 * event.Millisecond)}, 0), Burn(9 * event.Millisecond)}, 0)
	require.Equal(t, event.Exited, m.Run().Why)
	assert.Equal(t, []event.Duration{4 * event.Millisecond, 4 * event.Millisecond, 4 * event.Millisecond}, ran[:3])
	assert.Zero(t, counts.N[event.PreemptAsk])

	m = machine(t, Config{Procs: 1, Policy: policyOf(t, "model=threads"), Check: true})
	m.Start(Script{Go(Script{Burn(event.Millisecond)}, 0), Syscall(event.Millisecond, false)}, 0)
	require.Equal(t, event.Exited, m.Run().Why)
	assert.Less(t, m.Now(), event.Time(1200*event.Microsecond))
}

// TestManyThreads: the limit of 10 000 threads is the Go runtime's since Go 1.2,
// not the kernel's.
func TestManyThreads(t *testing.T) {
	for settings, why := range map[string]event.EndReason{
		"go=1.26": event.TooManyThreads, "go=1.2": event.TooManyThreads, "go=1.1": event.Exited, "model=threads": event.Exited,
	} {
		m, counts := counted(t, Config{Procs: 4, Policy: policyOf(t, settings)})
		m.Start(Script(goes(10_100, Script{Syscall(10*event.Second, true)}, Sleep(11*event.Second))), 0)
		assert.Equal(t, why, m.Run().Why, settings)
		if why == event.Exited {
			assert.GreaterOrEqual(t, counts.Threads(), 10_101, settings)
		}
	}
}

// TestThreadsCost: a switch between threads costs the kernel's time, not the
// runtime's 86 ns.
func TestThreadsCost(t *testing.T) {
	per := func(settings string) float64 {
		m := machine(t, Config{Procs: 1, Policy: policyOf(t, settings)})
		m.Start(Script(repeatOps(1000, Burn(1), Gosched(), Go(Script{}, 0))), 0)
		m.Run()
		return float64(m.Now()) / 1000
	}
	assert.InDelta(t, 90, per("go=1.26"), 20)
	assert.InDelta(t, 2900, per("model=threads"), 200)
}

// TestThreadsHaveNoLock: while a thread wakes a hundred others, those that run put
// themselves into the kernel's queue and wait for nobody.
func TestThreadsHaveNoLock(t *testing.T) {
	m, counts := counted(t, Config{Procs: 2, Policy: policyOf(t, "model=threads")})
	c := m.NewChan(0, 0)
	yields := Go(Script(repeatOps(100, Burn(1000), Gosched(), Burn(1))), 0)
	main := goes(100, Script{Recv(c)}, yields)
	m.Start(Script(append(main, Sleep(50*event.Millisecond), yields, Burn(50*event.Microsecond), Close(c), Sleep(event.Second))), 0)
	require.Equal(t, event.Exited, m.Run().Why)
	assert.Zero(t, counts.SchedLock)
}

// TestSwitchIsTimed: what a switch costs is counted where one goroutine follows
// the other at once, not where a thread sleeps or looks for work in between.
func TestSwitchIsTimed(t *testing.T) {
	for settings, want := range map[string]event.Duration{"go=1.26": 57, "model=threads": 2807} {
		m, counts := counted(t, Config{Procs: 1, Policy: policyOf(t, settings)})
		two := goes(2, Script(repeatOps(100, Burn(1), Gosched(), Burn(1))), Sleep(event.Second))
		m.Start(Script(two), 0)
		m.Run()
		s := counts
		assert.InDelta(t, 200, s.Switches.N, 10, settings)
		assert.InDelta(t, int64(want), int(s.Switches.Time)/s.Switches.N, 5, settings)
	}
}

// TestWakingIsTimed: how long threads took to come up is the kernel's latency.
func TestWakingIsTimed(t *testing.T) {
	costs := rules.DefaultCosts()
	costs.FutexSpread, costs.ThreadSpread = 0, 0
	m, counts := counted(t, Config{Procs: 2, Costs: costs})
	m.Start(Script{Go(Script{Burn(event.Millisecond)}, 0), Burn(event.Millisecond)}, 0)
	m.Run()
	s := counts
	require.Positive(t, s.N[event.MWake])
	assert.Equal(t, event.Duration(s.N[event.NewM])*costs.ThreadStart+event.Duration(s.N[event.MWake]-s.N[event.NewM])*costs.FutexWake,
		s.Wakes.Time)
}

// TestStopsAtCalls: code that calls functions is stopped there up to Go 1.13.
func TestStopsAtCalls(t *testing.T) {
	m := machine(t, Config{Procs: 1, Policy: policyOf(t, "go=1.13"), MaxTime: event.Time(event.Second), Check: true})
	m.Start(Script{Go(cycle{Compute(event.Millisecond, true)}, 0), Gosched()}, 0)
	require.Equal(t, event.Exited, m.Run().Why)
	assert.InDelta(t, 15e6, float64(m.Now()), 6e6)
}

// TestOneLockChokes: pairs of goroutines send each other messages. With queues on
// the Ps more of them help; with one queue for all they wait for its lock.
func TestOneLockChokes(t *testing.T) {
	run := func(settings string, procs int) (speed float64, waits event.Measure) {
		m, counts := counted(t, Config{Procs: procs, Policy: policyOf(t, settings), Boot: Boot{Tick: 4}})
		var wg WaitGroup
		main := Script{WgAdd(&wg, 128)}
		for range 64 {
			x, y, done := m.NewChan(0, 0), m.NewChan(0, 0), WgAdd(&wg, -1)
			main = append(main, Go(Script(repeatOps(1000, Send(x, Int(1)), Recv(y), done)), 0),
				Go(Script(repeatOps(1000, Recv(x), Send(y, Int(1)), done)), 0))
		}
		m.Start(append(main, WgWait(&wg)), 0)
		require.Equal(t, event.Exited, m.Run().Why)
		return float64((counts.N[event.Send] + counts.N[event.Recv] + counts.N[event.Select])) / float64(m.Now()), counts.SchedLock
	}
	gm4, _ := run("go=1.0", 4)
	gm16, waits := run("go=1.0", 16)
	gmp4, _ := run("go=1.26", 4)
	gmp16, _ := run("go=1.26", 16)
	t.Logf("gm %.4f %.4f %+v, gmp %.4f %.4f", gm4, gm16, waits, gmp4, gmp16)
	assert.Less(t, gm16, 1.5*gm4)
	assert.Greater(t, gmp16, 2*gmp4)
	assert.Greater(t, waits.N, 10_000)
}

// repeatOps is n times the first two operations, and then the last.
func repeatOps(n int, a, b, last Op) []Op {
	var ops []Op
	for range n {
		ops = append(ops, a, b)
	}
	return append(ops, last)
}
