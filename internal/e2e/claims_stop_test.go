package e2e_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// collecting is a machine whose collector runs: when it begins depends on the clock, so most
// claims do without.
var collecting = sim.Config{Procs: 2, GC: sim.GC{Percent: 100}}

// stopClaims are those about what stops a goroutine, and about threads.
func stopClaims() []claim {
	return []claim{
		{"deadlock", "The runtime sees that its last thread goes to sleep.", sim.Config{}, func(t *testing.T, r *played) {
			require.Equal(t, 1, r.count(event.Deadlock, func(e *event.Event) bool { return e.Deadlock().Waiting >= 2 }))
		}},
		{"leak", "the runtime does not mention it while main lives.", sim.Config{}, func(t *testing.T, r *played) {
			require.NotContains(t, r.out, "asleep")
			require.Zero(t, r.count(event.Deadlock, nil))
		}},
		{"context-cancel", "a context closes its Done channel instead of sending to it", sim.Config{}, func(t *testing.T, r *played) {
			require.Equal(t, 1, r.count(event.Close, func(e *event.Event) bool { return e.Close().Receivers > 0 }))
		}},
		{"equal-timers", "All timers that are due fire in one look, in the order of their times.", sim.Config{},
			func(t *testing.T, r *played) {
				require.Equal(t, 1, r.count(event.Timers, func(e *event.Event) bool { return e.Timers().Fired == 16 }))
				before := event.Time(0)
				r.each(event.TimerFire, func(e *event.Event, _ []event.Event) {
					require.GreaterOrEqual(t, e.TimerFire().When, before)
					before = e.TimerFire().When
				})
			}},
		{"gc-takes-ps", "a collection stops the world for microseconds only.", collecting, func(t *testing.T, r *played) {
			require.Positive(t, r.count(event.StartWorld, nil))
			r.each(event.StartWorld, func(e *event.Event, _ []event.Event) {
				require.Less(t, e.StartWorld().For, event.Millisecond)
			})
		}},
		{"gc-takes-ps", "Ps without work mark, too.", collecting, func(t *testing.T, r *played) {
			require.Positive(t, r.count(event.GCWorker, func(e *event.Event) bool { return e.GCWorker().Mode == event.MarkIdle }))
		}},
		{"gc-takes-ps", "that is called an assist.", collecting, func(t *testing.T, r *played) {
			require.Positive(t, r.count(event.Assist, nil))
		}},
		{"locked-ping-pong", "Each time it is ready, the processor goes to its thread; each time it blocks, the processor goes back.",
			sim.Config{}, func(t *testing.T, r *played) {
				require.Greater(t, r.count(event.StartLocked, nil), 1000)
				require.Greater(t, r.count(event.StopLocked, nil), 1000)
			}},
		{"mutex-collapse", "It finds that the running goroutine has taken the lock again, and gets in line once more.", sim.Config{},
			func(t *testing.T, r *played) {
				require.Positive(t, r.count(event.Lock, func(e *event.Event) bool { return e.Lock().Outcome == event.Again }))
			}},
		{"mutex-hog", "an Unlock leaves the mutex free and wakes a waiter.", sim.Config{}, func(t *testing.T, r *played) {
			require.Positive(t, r.count(event.Unlock, func(e *event.Event) bool { return e.Unlock().Outcome == event.Woke }))
		}},
		{"mutex-hog", "a waiter that has waited for a millisecond switches the mutex to starvation mode", sim.Config{},
			func(t *testing.T, r *played) {
				r.each(event.Starve, func(e *event.Event, _ []event.Event) {
					require.True(t, !e.Starve().On || e.Starve().Waited > rules.StarvationAfter)
				})
			}},
		{"network-hogs", "The goroutines that used up a slice wait there, too.", sim.Config{}, func(t *testing.T, r *played) {
			r.each(event.Preempt, func(e *event.Event, after []event.Event) {
				require.Equal(t, e.G, next(t, after, event.GlobPut).GlobPut().G)
			})
		}},
		{"timer-hogs", "At the end of the slice the processor looks at its timers first", sim.Config{}, func(t *testing.T, r *played) {
			r.each(event.TimerFire, func(_ *event.Event, after []event.Event) {
				require.True(t, next(t, after, event.RunqGet).RunqGet().Next)
			})
		}},
		{"spinning-tax", "a goroutine that becomes ready wakes a thread for an idle processor.", sim.Config{},
			func(t *testing.T, r *played) { require.Positive(t, r.count(event.Wakep, nil)) }},
		{"syscall-handoff", "a goroutine that enters the kernel keeps its processor, because most calls end quickly.", sim.Config{},
			func(t *testing.T, r *played) {
				r.each(event.Syscall, func(e *event.Event, after []event.Event) {
					require.False(t, after[0].Kind == event.Handoff && after[0].M == e.M)
				})
			}},
		{"syscall-handoff", "The time between looks is 20 us to 10 ms: it depends on what sysmon found before.", sim.Config{},
			func(t *testing.T, r *played) {
				r.each(event.SysmonSleep, func(e *event.Event, _ []event.Event) {
					d := e.SysmonSleep().For
					require.True(t, d >= rules.SysmonDelayMin && d <= rules.SysmonDelayMax, d)
				})
			}},
		{"threads-against-goroutines", "It begins with 2 KB of stack", sim.Config{}, func(t *testing.T, r *played) {
			require.EqualValues(t, 2048, next(t, r.events, event.Begin).Begin().Stack)
		}},
		{"pool-shutdown", "tells each task that has not begun that it never will.", sim.Config{}, func(t *testing.T, r *played) {
			require.Regexp(t, regexp.MustCompile(`(?m)^\d+ done, \d+ abandoned, 4 still running; \d+ callbacks$`), r.out)
		}},
	}
}
