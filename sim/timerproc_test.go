package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sleepBeside is how long main sleeps, who wants to sleep for 1 ms, while n
// goroutines compute on one P and call functions now and then.
func sleepBeside(t *testing.T, n int, settings string) float64 {
	t.Helper()
	m := machine(t, Config{Procs: 1, Policy: policyOf(t, settings), Check: true})
	m.Start(Script(goes(n, cycle{Compute(100*event.Microsecond, true)}, Sleep(event.Millisecond))), 0)
	require.Equal(t, event.Exited, m.Run().Why)
	return float64(m.Now())
}

// Does it take longer to sleep for 1 ms, the more goroutines compute? Since Go
// 1.14 no: it is the rest of one slice. Before that a slice for each of them.
func TestSleepBesideHogs(t *testing.T) {
	for _, n := range []int{1, 2, 4, 10} {
		slice := float64(20 * event.Millisecond)
		assert.InDelta(t, 15e6, sleepBeside(t, n, "go=1.26"), slice/2, "%d hogs", n)
		assert.InDelta(t, float64(n)*slice, sleepBeside(t, n, "go=1.13"), slice/2, "%d hogs", n)
		assert.InDelta(t, float64(n)*slice, sleepBeside(t, n, "timers=one"), slice/2, "%d hogs", n)
	}
}

// How many goroutines and threads of their own do timers need? Up to Go 1.9 one
// for all, up to Go 1.13 one for each P on which a timer was set.
func TestTimerThreads(t *testing.T) {
	count := func(settings string) (threads, goroutines int) {
		m := machine(t, Config{Procs: 4, Policy: policyOf(t, settings), Check: true, Listen: func(e *event.Event) {
			goroutines += int(bit(e.Kind == event.TimerProc))
		}})
		var wg WaitGroup
		each := Script{Burn(10 * event.Millisecond), Sleep(event.Second), WgAdd(&wg, -1)}
		m.Start(Script(append([]Op{WgAdd(&wg, 8)}, goes(8, each, WgWait(&wg))...)), 0)
		require.Equal(t, event.Exited, m.Run().Why)
		require.Equal(t, 1, m.NumGoroutine())
		return m.NumThread(), goroutines
	}
	now, none := count("go=1.26")
	many, buckets := count("go=1.13")
	few, one := count("go=1.9")
	assert.Equal(t, []int{0, 4, 1}, []int{none, buckets, one})
	assert.Equal(t, []int{now + 4, now + 1}, []int{many, few})
}

// Is a program dead that waits for a timer? No; and without one it is. The timer
// goroutine does not see that a timer was stopped: it sleeps to the end of it, and
// only then is the deadlock noticed.
func TestDeadlockBesideTimers(t *testing.T) {
	for _, c := range []struct {
		settings string
		dead     event.Duration
	}{{"go=1.26", 0}, {"go=1.13", event.Second}, {"go=1.9", event.Second}} {
		m := machine(t, Config{Procs: 1, Policy: policyOf(t, c.settings), Check: true})
		timer := m.NewTimerFunc(0, func() Body { return Script{} })
		m.Start(Script{Sleep(event.Millisecond), ResetTimer(timer, event.Second, 0), Gosched(), StopTimer(timer),
			Park(event.WaitSelectNoCases)}, 0)
		require.Equal(t, event.Deadlocked, m.Run().Why, c.settings)
		assert.InDelta(t, float64(c.dead), float64(m.Now()), float64(2*event.Millisecond), c.settings)
	}
}

// Do goroutines that sleep equally long wake up in the same order in all releases?
// Yes, if nobody else is running then.
func TestEqualSleepsInAllReleases(t *testing.T) {
	for release := rules.ReleaseRunnext; release <= rules.LatestRelease; release++ {
		var order []int
		var wg WaitGroup
		main := Script{WgAdd(&wg, 16)}
		for i := range 16 {
			main = append(main, Go(&sleeper{note: note{i, &order, &wg}}, 0))
		}
		m := machine(t, Config{Procs: 1, Policy: rules.PolicyOf(release), Check: true})
		m.Start(append(main, WgWait(&wg)), 0)
		require.Equal(t, event.Exited, m.Run().Why)
		assert.Equal(t, []int{14, 15, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}, order, "go=1.%d", release)
	}
}

// A sleeper sleeps before it takes its note.
type sleeper struct {
	note
	slept bool
}

// Next implements Body.
func (b *sleeper) Next(g *G, op *Op) {
	if !b.slept {
		b.slept = true
		*op = Sleep(event.Millisecond)
		return
	}
	b.note.Next(g, op)
}

// What does a timer's channel give: the time at which it was due, or at which it
// was sent? Since Go 1.23 the former, as nobody may look at the timer for long.
func TestTimerChanValue(t *testing.T) {
	for settings, late := range map[string]bool{"go=1.26": false, "go=1.22": true, "go=1.13": true} {
		var got event.Time
		m := machine(t, Config{Procs: 1, Policy: policyOf(t, settings), Check: true})
		timer := m.NewTimerChan(0, Moment{}, func(at event.Time) Value { got = at; return Value{} })
		m.Start(Script{ResetTimer(timer, event.Millisecond, 0), Recv(timer.Chan())}, 0)
		require.Equal(t, event.Exited, m.Run().Why)
		assert.Equal(t, late, got > event.Time(event.Millisecond+10*event.Microsecond), "%s: %v", settings, got)
	}
}
