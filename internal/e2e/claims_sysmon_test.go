package e2e_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// sysmonClaims are those of the scenarios about sysmon, threads, locks and the collector.
func sysmonClaims() []claim {
	return []claim{
		{"timer-hogs", "so a slice lasts up to 20 ms.", sim.Config{}, slicesAreBounded},
		{"timer-hogs", "the goroutine of an expired timer goes into runnext, ahead of all goroutines in the queue.", sim.Config{},
			func(t *testing.T, r *played) {
				r.each(event.TimerFire, func(_ *event.Event, after []event.Event) {
					require.True(t, next(t, after, event.RunqPut).RunqPut().Next)
				})
			}},
		{"network-hogs", "so it puts the goroutines that it finds at the end of the global queue.", sim.Config{},
			func(t *testing.T, r *played) {
				const sysmon = 1
				found := r.count(event.GlobPut, func(e *event.Event) bool { return e.M == sysmon })
				require.Positive(t, found)
				require.Zero(t, r.count(event.RunqPut, func(e *event.Event) bool { return e.M == sysmon }))
			}},
		{"spawn-chain", "a new goroutine goes into runnext and inherits the rest of its creator's time slice.", sim.Config{},
			slicesAreBounded},
		{"many-jobs", "until sysmon stops the pair at the end of a slice.", sim.Config{}, func(t *testing.T, r *played) {
			require.Positive(t, r.count(event.Preempt, nil))
			slicesAreBounded(t, r)
		}},
		{"syscall-handoff", "a thread that is in the same call at two looks loses its processor if others wait.", sim.Config{},
			func(t *testing.T, r *played) { require.Positive(t, r.count(event.Retake, nil)) }},
		{"threads-never-die", "A goroutine that waits for the network holds no thread: the poller waits.", sim.Config{},
			func(t *testing.T, r *played) {
				begun := false // the system calls
				for i := range r.events {
					begun = begun || r.events[i].Kind == event.Syscall && r.events[i].Syscall().For > event.Millisecond
					require.False(t, !begun && r.events[i].Kind == event.NewM)
				}
				require.Positive(t, r.count(event.NewM, nil))
			}},
		{"mutex-hog", "the next Unlock hands it over to the waiter.", sim.Config{}, func(t *testing.T, r *played) {
			handed := r.count(event.Unlock, func(e *event.Event) bool { return e.Unlock().Outcome == event.Handed })
			require.Greater(t, handed, 20) // at the other times it finds the mutex free
		}},
		{"spinning-tax", "waits before it steals from a runnext", sim.Config{}, func(t *testing.T, r *played) {
			waits, thefts := r.count(event.StealBackoff, nil), r.count(event.StealNext, nil)
			require.Positive(t, thefts)
			require.GreaterOrEqual(t, waits, thefts)
		}},
		{"lost-update", "and one of the two steps is lost.", sim.Config{}, func(t *testing.T, r *played) {
			require.NotContains(t, r.out, "sum: 2000000")
		}},
	}
}

// slicesAreBounded: no goroutine, and no chain of them, runs for longer than sysmon lets it.
func slicesAreBounded(t *testing.T, r *played) {
	const most = rules.ForcePreempt + rules.SysmonDelayMax + 500*event.Microsecond
	require.Positive(t, r.count(event.Preempt, nil))
	r.each(event.Preempt, func(e *event.Event, _ []event.Event) { require.LessOrEqual(t, e.Preempt().Ran, most) })
}

// TestLeakWithoutSleep plays the change that the comment of leak suggests: without the
// sleep the other servers never start, and as many goroutines are left.
func TestLeakWithoutSleep(t *testing.T) {
	s, _ := scenarios.Get("leak")
	source := bytes.Replace(s.Source, []byte("time.Sleep(time.Millisecond)"), []byte("time.Sleep(0)"), 1)
	require.NotEqual(t, s.Source, source)
	s.Source = source
	r := play(t, s, load(t, real.Source{Name: s.Name, Text: source}), sim.Config{}, 0)
	require.Contains(t, r.lines[3], "goroutines: 9")
	require.Zero(t, r.count(event.Send, func(e *event.Event) bool { return e.Send().Outcome == event.Blocked }))
}
