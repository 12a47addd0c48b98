package e2e_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// queueClaims are those of the scenarios about queues, thefts and sysmon.
func queueClaims() []claim {
	return []claim{
		{"last-one-first", "A go statement puts the new goroutine into runnext and kicks the old one out, to the tail of the queue.",
			sim.Config{}, func(t *testing.T, r *played) {
				kicked := event.GID(0)
				r.each(event.Go, func(e *event.Event, after []event.Event) {
					if e.Go().G < 7 {
						return // of the runtime's own
					}
					put := next(t, after, event.RunqPut).RunqPut()
					require.True(t, put.Next && put.G == e.Go().G)
					require.True(t, kicked == 0 || put.Kicked == kicked)
					kicked = put.G
				})
				require.Equal(t, "[5 1 2 3 4]", r.lines[0])
			}},
		{"queue-overflow", "When it is full, the older half and the goroutine that did not fit, 129 in all, move to the global queue",
			sim.Config{}, func(t *testing.T, r *played) {
				r.each(event.Overflow, func(e *event.Event, _ []event.Event) { require.Equal(t, 129, e.Overflow().N) })
				require.Positive(t, r.count(event.Overflow, nil))
				require.Equal(t, "599", r.lines[0])
			}},
		{"gosched", "A processor looks there only when its own queue is empty, or once in 61 turns.", sim.Config{},
			func(t *testing.T, r *played) {
				r.each(event.GlobGet, func(_ *event.Event, after []event.Event) {
					require.Zero(t, (next(t, after, event.Execute).Execute().Tick-1)%rules.GlobalEvery)
				})
				require.Regexp(t, `\[56 116 176 200 200\]`, r.out)
			}},
		{"stealing", "takes half of the first that is not empty, rounded up. It runs the last one that it took first.", sim.Config{},
			func(t *testing.T, r *played) {
				r.each(event.Steal, func(e *event.Event, after []event.Event) {
					a := e.Steal()
					require.Equal(t, (a.N+a.Left+1)/2, a.N)
					for i := range after {
						if after[i].Kind == event.Execute && after[i].P == e.P {
							require.Equal(t, a.G, after[i].G)
							break
						}
					}
				})
			}},
		{"stealing", "So two to four thefts are enough.", sim.Config{}, func(t *testing.T, r *played) {
			thefts := r.count(event.Steal, nil)
			require.True(t, thefts >= 2 && thefts <= 4, thefts)
		}},
		{"leak", "after four searches eight goroutines are stuck.", sim.Config{}, func(t *testing.T, r *played) {
			stuck := r.count(event.Send, func(e *event.Event) bool { return e.Send().Outcome == event.Blocked })
			require.Equal(t, 8, stuck)
			require.Contains(t, r.lines[3], "goroutines: 9")
		}},
		{"deadlock", `It ends the program with "all goroutines are asleep" and a list: what each goroutine waits for`, sim.Config{},
			func(t *testing.T, r *played) {
				require.Contains(t, r.out, "all goroutines are asleep - deadlock!")
				require.Len(t, regexp.MustCompile(`(?m)^goroutine \d+ \[sync.Mutex.Lock\]:`).FindAllString(r.out, -1), 2)
			}},
		{"tight-loop", "before Go 1.14 a goroutine stopped only at function calls, so a loop without a call kept its processor for ever.",
			sim.Config{Procs: 1, Policy: rules.PolicyOf(13), MaxTime: 60e6}, func(t *testing.T, r *played) {
				require.Zero(t, r.count(event.Preempt, nil))
				require.NotContains(t, r.out, "main is back")
			}},
		{"tight-loop", "Since Go 1.14 sysmon sends the thread a signal, and the goroutine stops wherever it is.", sim.Config{},
			func(t *testing.T, r *played) { require.Positive(t, r.count(event.Preempt, nil)) }},
		{"lost-update", "so the error does not show.", sim.Config{Procs: 1}, prints("sum: 2000000")},
		{"container-quota", "uses up the quota of a period, 800 ms of CPU time in 100 ms, within 16 ms.", sim.Config{},
			func(t *testing.T, r *played) {
				frozen := event.Time(-1)
				for i := range r.events {
					switch e := &r.events[i]; {
					case e.Kind == event.Throttle && frozen < 0:
						frozen = e.T
						require.InDelta(t, 15e6, float64(e.T), 1e6)
					case e.Kind == event.Unthrottle:
						require.InDelta(t, 85e6, float64(e.T-frozen), 3e6)
						return
					}
				}
				t.Fatal("it never froze")
			}},
		{"container-quota", "With 8 Ps the same work takes a little longer and nothing freezes.",
			sim.Config{Procs: 8, Quota: 8000}, func(t *testing.T, r *played) { require.Zero(t, r.count(event.Throttle, nil)) }},
	}
}
