package e2e_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// nextClaims are those about who runs next, and about what a goroutine does instead of
// waiting.
func nextClaims() []claim {
	return []claim{
		{"barrier", "But the last one made ready is in runnext.", sim.Config{}, func(t *testing.T, r *played) {
			require.Equal(t, 3, r.count(event.Broadcast, nil))
			r.each(event.Broadcast, func(e *event.Event, after []event.Event) {
				require.Equal(t, lastReadied(after, e.G).G, next(t, after, event.RunqGet).RunqGet().G)
			})
		}},
		{"fan-in", "A receiver that takes a waiting sender's value puts that sender into runnext.", sim.Config{}, readyGoesToRunnext},
		{"one-worker", "a send on an unbuffered channel to a waiting receiver puts that receiver into runnext.", sim.Config{},
			func(t *testing.T, r *played) {
				r.each(event.Send, func(e *event.Event, after []event.Event) {
					if e.Send().Outcome == event.Handed {
						put := next(t, after, event.RunqPut).RunqPut()
						require.True(t, put.Next && put.G == e.Send().G)
					}
				})
			}},
		{"ping-pong", "When the receiver then waits too, the processor switches back in one step, without a look at the queue.",
			sim.Config{}, func(t *testing.T, r *played) {
				handed := event.NoG
				r.each(event.Recv, func(e *event.Event, after []event.Event) {
					waits := slices.IndexFunc(after, func(e event.Event) bool { return e.Kind == event.Park })
					if e.Recv().Outcome != event.Handed || waits < 0 {
						return // the last one: main prints and ends
					}
					handed = e.Recv().G
					get := next(t, after[waits:], event.RunqGet).RunqGet()
					require.True(t, get.Next && get.G == handed)
				})
				require.NotEqual(t, event.NoG, handed)
			}},
		{"last-one-first", "The processor looks at runnext first.", sim.Config{}, func(t *testing.T, r *played) {
			lastStarted := event.NoG
			for i := range r.events {
				switch e := &r.events[i]; {
				case e.Kind == event.Go && e.G == 1:
					lastStarted = e.Go().G
				case e.Kind == event.RunqGet && lastStarted != event.NoG:
					require.True(t, e.RunqGet().Next && e.RunqGet().G == lastStarted)
					return
				}
			}
		}},
		{"gosched", "It puts it into the global queue.", sim.Config{}, func(t *testing.T, r *played) {
			require.Positive(t, r.count(event.Gosched, nil))
			r.each(event.Gosched, func(e *event.Event, after []event.Event) {
				require.Equal(t, e.G, next(t, after, event.GlobPut).GlobPut().G)
			})
		}},
		{"queue-overflow", "A processor takes from the global queue when its own is empty, and once in 61 turns even when it is not.",
			sim.Config{}, func(t *testing.T, r *played) {
				require.Positive(t, r.count(event.GlobBatch, nil))
				require.Positive(t, r.count(event.GlobGet, nil))
			}},
		{"prime-sieve", "Each prime adds a filter to the chain.", sim.Config{}, func(t *testing.T, r *played) {
			filters := r.count(event.Go, func(e *event.Event) bool { return e.Go().G > 6 })
			require.InDelta(t, 41, filters, 1) // the source of the numbers is one, too
		}},
		{"worker-pool", "By then main is ready again and refills the channel.", sim.Config{Procs: 1}, func(t *testing.T, r *played) {
			sends := r.count(event.Send, func(e *event.Event) bool { return e.G == 1 && e.Send().Outcome == event.Blocked })
			require.Positive(t, sends)
		}},
		{"stealing", "one processor makes all 64 tasks.", sim.Config{}, func(t *testing.T, r *played) {
			where := map[event.PID]int{}
			r.each(event.Go, func(e *event.Event, _ []event.Event) {
				if e.G == 1 {
					where[e.P]++
				}
			})
			require.Equal(t, map[event.PID]int{0: 64}, where)
		}},
		{"stealing", "The second has nothing, so its thread spins", sim.Config{}, func(t *testing.T, r *played) {
			require.Positive(t, r.count(event.StartM, func(e *event.Event) bool { return e.StartM().Spinning && e.StartM().P == 1 }))
		}},
	}
}

// lastReadied is the last that g makes ready before it does something else.
func lastReadied(after []event.Event, g event.GID) (a event.ReadyArgs) {
	for i := range after {
		switch e := &after[i]; {
		case e.Kind == event.Ready && e.G == g:
			a = e.Ready()
		case e.G != g, e.Kind == event.Unlock:
			return a
		}
	}
	return a
}
