package sim

import (
	"slices"
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// TestTimerHeap: timers leave the heap in the order of their times, whatever
// is added, removed and changed.
func TestTimerHeap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var ts timers
		var all []*Timer
		when := rapid.Map(rapid.IntRange(1, 50), func(n int) event.Time { return event.Time(n) })
		t.Repeat(map[string]func(*rapid.T){
			"add": func(t *rapid.T) {
				x := &Timer{when: when.Draw(t, "when")}
				ts.add(x)
				all = append(all, x)
			},
			"remove": func(t *rapid.T) {
				i := pick(t, len(all))
				ts.remove(all[i])
				all = slices.Delete(all, i, i+1)
			},
			"fix": func(t *rapid.T) {
				x := all[pick(t, len(all))]
				x.when = when.Draw(t, "when")
				ts.fix(x.slot)
			},
			"": func(t *rapid.T) {
				earliest := event.Never
				for _, x := range all {
					earliest = min(earliest, x.when)
					assert.Same(t, x, ts.heap[x.slot])
				}
				assert.Equal(t, earliest, ts.wakeTime())
			},
		})
		slices.SortFunc(all, func(a, b *Timer) int { return int(a.when - b.when) })
		for _, x := range all {
			assert.Equal(t, x.when, ts.wakeTime())
			ts.remove(ts.heap[0])
		}
	})
}

// pick draws an index below n, and skips the action if there is none.
func pick(t *rapid.T, n int) int {
	if n == 0 {
		t.Skip("empty")
	}
	return rapid.IntRange(0, n-1).Draw(t, "i")
}

// TestPending holds the queue of threads to a sorted slice: by time, and at
// equal times by who asked first.
func TestPending(t *testing.T) {
	type asked struct {
		at  event.Time
		seq int
		m   *M
	}
	byTime := func(a, b asked) int {
		if a.at != b.at {
			return int(a.at - b.at)
		}
		return a.seq - b.seq
	}
	rapid.Check(t, func(t *rapid.T) {
		var q pending
		var want []asked
		seq := 0
		ask := func(m *M, at event.Time) {
			seq++
			want = append(want, asked{at, seq, m})
			slices.SortFunc(want, byTime)
		}
		at := rapid.Map(rapid.IntRange(0, 20), func(n int) event.Time { return event.Time(n) })
		t.Repeat(map[string]func(*rapid.T){
			"add": func(t *rapid.T) {
				m, at := &M{slot: -1}, at.Draw(t, "at")
				q.add(m, at)
				ask(m, at)
			},
			"move": func(t *rapid.T) {
				i, at := pick(t, len(want)), at.Draw(t, "at")
				m := want[i].m
				q.move(m, at)
				want = slices.Delete(want, i, i+1)
				ask(m, at)
			},
			"remove": func(t *rapid.T) {
				i := pick(t, len(want))
				q.remove(want[i].m)
				assert.Equal(t, -1, want[i].m.slot)
				want = slices.Delete(want, i, i+1)
			},
			"turn": func(t *rapid.T) {
				pick(t, len(want))
				m := q.begin(event.Never)
				assert.Same(t, want[0].m, m)
				want = want[1:]
				parked := rapid.Bool().Draw(t, "parked")
				if m.at += at.Draw(t, "later"); !parked {
					ask(m, m.at)
				}
				q.finish(m, parked)
			},
			"": func(t *rapid.T) {
				assert.Len(t, want, len(q.ms)-len(q.free))
				if len(want) > 0 {
					assert.Same(t, want[0].m, q.first())
				} else {
					assert.Nil(t, q.first())
				}
				if len(want) > 1 {
					assert.Equal(t, want[1].at, q.horizon(want[0].m.slot))
				}
			},
		})
	})
}

// TestResetStaysInItsHeap: a timer that is set anew before it has fired stays
// on its P, whoever sets it; a channel's is in no heap while nobody waits.
func TestResetStaysInItsHeap(t *testing.T) {
	var last event.Event
	m := machine(t, Config{Procs: 2, Listen: func(e *event.Event) { last = *e }})
	m.Start(Script{}, 0)
	mp, there := m.ms[0], m.procs[1]
	reset := func(timer *Timer) {
		op := ResetTimer(timer, event.Second, 0)
		m.resetTimer(mp, mp.curg, &op)
	}

	timer := m.NewTimerFunc(0, nil)
	m.addTimer(mp, &there.timers, timer)
	reset(timer)
	assert.Same(t, &there.timers, timer.in)

	timer = m.NewTimerChan(0, Moment{}, nil)
	reset(timer)
	assert.Nil(t, timer.in)
	assert.Equal(t, event.TimerAdd, last.Kind)
	assert.Equal(t, event.NoP, last.TimerAdd().P)
}
