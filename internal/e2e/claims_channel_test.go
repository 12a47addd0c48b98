package e2e_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// channelClaims are those of the scenarios about channels, locks and timers.
func channelClaims() []claim {
	return []claim{
		{"ping-pong", "The receiver takes the value directly from it. The sender becomes ready and goes into runnext.", sim.Config{},
			func(t *testing.T, r *played) {
				readyGoesToRunnext(t, r)
				require.Equal(t, 10, r.count(event.Send, func(e *event.Event) bool { return e.Send().Outcome == event.Blocked }))
				require.Zero(t, r.count(event.Send, func(e *event.Event) bool { return e.Send().Outcome == event.Handed }))
			}},
		{"one-worker", "Sender and receiver then pass the processor to each other, and the workers that wait in the queue get " +
			"no job.",
			sim.Config{}, prints("[0 0 9]")},
		{"close-wakes", "it readies them in reverse order. Each goes into runnext and kicks the one before it into the queue.",
			sim.Config{}, func(t *testing.T, r *played) {
				require.Equal(t, []string{"came: [9 0 1 2 3 4 5 6 7 8]", "woke: [9 8 7 6 5 4 3 2 1 0]"}, r.lines)
			}},
		{"equal-timers", "So the last timer to fire runs its goroutine first, and the others follow in order.", sim.Config{},
			func(t *testing.T, r *played) {
				require.Contains(t, r.lines[0], "[15 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14]")
				require.Contains(t, r.lines[1], "[14 15 0 1 2 3 4 5 6 7 8 9 10 11 12 13]")
			}},
		{"barrier", "Broadcast makes all of them ready, in the order in which they came.", sim.Config{}, func(t *testing.T, r *played) {
			var waits []event.GID
			for i := range r.events {
				switch e := &r.events[i]; {
				case e.Kind == event.CondWait:
					waits = append(waits, e.G)
				case e.Kind == event.Broadcast:
					var woken []event.GID
					for j := i + 1; j < len(r.events) && len(woken) < len(waits); j++ {
						if r.events[j].Kind == event.Ready {
							woken = append(woken, r.events[j].Ready().G)
						}
					}
					require.Equal(t, waits, woken)
					waits = nil
				}
			}
		}},
		{"fan-in", "So on one processor the two of them go on alone, while the other sources wait in the queue.", sim.Config{},
			prints("[a0 a1 a2 a3 b0 b1 b2 b3 c0 c1 c2 c3]")},
		{"pipeline", "With room for two a burst is up to four values", sim.Config{}, func(t *testing.T, r *played) {
			longest, burst, last := 0, 0, ""
			for _, line := range r.lines {
				stage := strings.Fields(line)[0]
				if stage != last {
					burst, last = 0, stage
				}
				burst++
				longest = max(longest, burst)
			}
			require.Equal(t, 4, longest)
		}},
		{"semaphore", "a receive hands the place to the first in the queue: no goroutine can jump the queue.", sim.Config{},
			func(t *testing.T, r *played) {
				_, came, _ := strings.Cut(r.lines[0], "[")
				_, entered, _ := strings.Cut(r.lines[1], "[")
				require.Equal(t, came, entered)
				require.Equal(t, "most at a time: 3", r.lines[2])
			}},
		{"rate-limiter", "If no goroutine waits for a tick and the channel is full, the tick is lost: a ticker does not catch up.",
			sim.Config{}, prints("[0 0 0 2 4 6 8 10]")},
	}
}

// readyGoesToRunnext: whoever is made ready goes into runnext.
func readyGoesToRunnext(t *testing.T, r *played) {
	require.Positive(t, r.count(event.Ready, nil))
	r.each(event.Ready, func(e *event.Event, after []event.Event) {
		put := next(t, after, event.RunqPut).RunqPut()
		require.True(t, put.Next && put.G == e.Ready().G)
	})
}
