package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// TestRing holds the ring to a plain slice, whatever is put and taken and
// wherever the counters wrap.
func TestRing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		begin := rapid.Uint32().Draw(t, "begin")
		grows := rapid.Bool().Draw(t, "grows")
		r, want, seq := ring{}, []*G{}, event.GID(0)
		r.head, r.tail = begin, begin
		t.Repeat(map[string]func(*rapid.T){
			"push": func(t *rapid.T) {
				for range rapid.IntRange(1, 100).Draw(t, "n") {
					if r.full(rules.RunqSize) && !grows {
						break
					}
					seq++
					g := &G{id: seq}
					r.push(g)
					want = append(want, g)
				}
			},
			"pop": func(t *rapid.T) {
				for range min(len(want), rapid.IntRange(1, 100).Draw(t, "n")) {
					assert.Same(t, want[0], r.pop())
					want = want[1:]
				}
			},
			"popBack": func(t *rapid.T) {
				if len(want) == 0 {
					t.Skip("empty")
				}
				assert.Same(t, want[len(want)-1], r.popBack())
				want = want[:len(want)-1]
			},
			"": func(t *rapid.T) {
				assert.Equal(t, len(want), r.len())
				assert.Equal(t, len(want) >= rules.RunqSize, r.full(rules.RunqSize))
				for i, g := range want {
					assert.Same(t, g, r.at(i))
				}
			},
		})
	})
}

// TestSteal: a thief takes half of the queue, rounded up, from its head; it
// runs the last of them and queues the others in order.
func TestSteal(t *testing.T) {
	for n := range rules.RunqSize + 1 {
		m := machine(t, Config{Procs: 2})
		thief, victim := m.addM(), m.procs[1]
		thief.p = m.procs[0]
		for i := range n {
			victim.runq.push(&G{id: event.GID(i + 1)})
		}
		g, took := m.runqsteal(thief, victim), (n+1)/2
		assert.Equal(t, event.GID(took), idOf(g))
		assert.Equal(t, max(0, took-1), thief.p.runq.len())
		assert.Equal(t, n-took, victim.runq.len())
		for i := range thief.p.runq.len() {
			assert.Equal(t, event.GID(i+1), thief.p.runq.at(i).id)
		}
	}
}

// TestGrowingQueue: up to Go 1.2 a P's queue grew, so that none of 600 goroutines went to
// the global queue, and a thief ran the first one that it took.
func TestGrowingQueue(t *testing.T) {
	for _, release := range []int{1, 2} {
		m := machine(t, Config{Procs: 2, Policy: rules.PolicyOf(release)})
		thief, victim := m.addM(), m.procs[1]
		thief.p = m.procs[0]
		for i := range 600 {
			m.runqput(thief, victim, &G{id: event.GID(i + 1)}, true)
		}
		assert.Zero(t, m.sched.runq.size)
		assert.Equal(t, 600, victim.runq.len())
		assert.Equal(t, event.GID(1), m.runqsteal(thief, victim).id)
		assert.Equal(t, 299, thief.p.runq.len())
		assert.Equal(t, event.GID(2), thief.p.runq.at(0).id)
		assert.Equal(t, event.GID(300), thief.p.runq.at(298).id)
		assert.Equal(t, event.GID(301), victim.runq.at(0).id)
	}
}

// TestStealOrder: a thief visits each P once, for every number of Ps and
// every draw.
func TestStealOrder(t *testing.T) {
	for n := 1; n <= 64; n++ {
		m, starts := machine(t, Config{Procs: n}), map[uint32]bool{}
		for draw := range n * len(coprimesOf(n)) {
			m.choose = Scripted(draw)
			seen := make(map[uint32]bool, n)
			o := m.newStealOrder()
			for starts[o.pos] = true; !o.done(); o.next() {
				seen[o.pos] = true
			}
			if len(seen) != n {
				t.Fatalf("%d Ps, draw %d: %d were visited", n, draw, len(seen))
			}
		}
		assert.Len(t, starts, n)
	}
}
