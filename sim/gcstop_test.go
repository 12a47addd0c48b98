package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// For how long does a collection stop the world? Up to Go 1.4 the longer, the more
// is alive; since then for a few microseconds.
func TestPausesOfReleases(t *testing.T) {
	pause := func(settings string, alive int64) event.Duration {
		m, counts := counted(t, Config{Procs: 4, Policy: policyOf(t, settings), GC: GC{Percent: GCOff, Live: alive}, Check: true})
		m.Start(Script{Go(cycle{Burn(event.Millisecond)}, 0), Alloc(64 << 20), Collect(), Burn(event.Millisecond)}, 0)
		require.Equal(t, event.Exited, m.Run().Why)
		require.EqualValues(t, 1, counts.N[event.GCDone])
		return counts.GCPause
	}
	small := float64(85 * event.Microsecond) // what a program with an empty heap has to mark
	for _, mb := range []int64{1, 4, 16} {
		marks := small + float64(mb)*1024*float64(rules.DefaultCosts().GCMark)
		assert.InDelta(t, marks, float64(pause("go=1.4", mb<<20)), 0.1*marks, "%d MB", mb)
		assert.Less(t, pause("go=1.5", mb<<20), 10*event.Microsecond, "%d MB", mb)
	}
}

// When does a collection begin? Where the world stands still meanwhile, only when
// the heap has reached its goal; else earlier, so that it is over by then.
func TestTriggersOfReleases(t *testing.T) {
	for settings, early := range map[string]bool{"go=1.4": false, "go=1.5": true} {
		m := machine(t, Config{Procs: 1, Policy: policyOf(t, settings)})
		h := &m.gc.heap
		assert.Equal(t, early, h.trigger < h.goal, settings)
	}
}

// When is the goroutine woken for the first time that returns memory to the system? Not
// before the world is stopped: nothing was swept until then, so sysmon has no reason to.
func TestScavengerOfTheFirstCycle(t *testing.T) {
	for _, procs := range []int{1, 16, 64} {
		var stops, wakes []event.Time
		m := machine(t, Config{Procs: procs, GC: GC{Percent: GCOff}, Check: true, Listen: func(e *event.Event) {
			switch {
			case e.Kind == event.StopWorld && !e.StopWorld().Again:
				stops = append(stops, e.T)
			case e.Kind == event.Ready && e.Ready().G == 4:
				wakes = append(wakes, e.T)
			}
		}})
		m.Start(Script{Burn(20 * event.Microsecond), Collect(), Burn(event.Millisecond)}, 0)
		require.Equal(t, event.Exited, m.Run().Why)
		require.NotEmpty(t, wakes)
		assert.Equal(t, stops[0], wakes[0], "%d Ps", procs)
	}
}
