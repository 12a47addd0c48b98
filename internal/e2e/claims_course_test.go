package e2e_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// courseClaims are those of the programs of every course, and of the pool.
func courseClaims() []claim {
	return []claim{
		{"worker-pool", "On one processor the first worker that runs empties the channel before another worker has a turn.",
			sim.Config{Procs: 1}, func(t *testing.T, r *played) {
				require.Len(t, regexp.MustCompile(`(?m)by worker 2$`).FindAllString(r.out, -1), 12)
			}},
		{"worker-pool", "Several processors share better, once their threads are awake.", sim.Config{Procs: 4},
			func(t *testing.T, r *played) {
				workers := map[string]bool{}
				for _, w := range regexp.MustCompile(`by worker \d`).FindAllString(r.out, -1) {
					workers[w] = true
				}
				require.Greater(t, len(workers), 1)
			}},
		{"producer-consumer", "Signal wakes one sleeper.", sim.Config{}, func(t *testing.T, r *played) {
			r.each(event.Signal, func(e *event.Event, after []event.Event) {
				readied := 0
				for i := range after {
					if after[i].G != e.G {
						break
					}
					if after[i].Kind == event.Ready {
						readied++
					}
					if after[i].Kind == event.Unlock {
						break
					}
				}
				require.LessOrEqual(t, readied, 1)
			})
			require.Contains(t, r.out, "empty: ")
			require.Contains(t, r.out, "full: ")
		}},
		{"prime-sieve", "the filter that gets a value runs next.", sim.Config{Procs: 1}, readyGoesToRunnext},
		{"dining-philosophers", "so the circle is broken", sim.Config{}, func(t *testing.T, r *played) {
			require.Regexp(t, `meals: \[(\d ?){15}\]`, r.out)
		}},
		{"context-cancel", "so all goroutines that select on it wake at once.", sim.Config{}, func(t *testing.T, r *played) {
			require.Len(t, regexp.MustCompile(`stops: context canceled`).FindAllString(r.out, -1), 3)
		}},
		{"errgroup", "an error group runs several tasks, keeps the first error and cancels a context for the rest.", sim.Config{},
			prints("error: task 3 failed in step 2")},
		{"pool", "So on one processor a burst of tasks fills the queue before any worker has run.", sim.Config{},
			prints("began in the order [0 1 2 3 4 5 6 7 8 9 10 11]")},
		{"pool-priorities", "So an urgent task overtakes all that wait, but none that runs.", sim.Config{},
			prints("[0:0 0:3 0:6 0:9 1:1 1:4 1:7 2:2 2:5 2:8 1:10 2:11]")},
		{"pool-shutdown", "In both cases each task ends exactly once, and its callback is called.", sim.Config{}, prints("20 callbacks")},
	}
}
