package truth

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// finerClaims are about what makes other lines exact.
var finerClaims = map[event.Kind]claims{
	event.MapRange: {
		note: []claim{{"starts at entry {n} of {n}", func(_ *Moment, n []int64) bool {
			return 1 <= n[0] && n[0] <= n[1] && n[1] > 1
		}}},
		why: []claim{{"The runtime draws where a range over a map starts, each time anew", nil},
			{"So no program can come to rely on an order", nil}},
	},
	event.Walk: {
		note: []claim{
			{"looks at{}: start {p}, stride {n}; timers and runnext too", func(m *Moment, n []int64) bool {
				return walks(m, n) && timersOnPs(m, n) && m.Rules.Policy.Runnext && m.lastPass()
			}},
			{"looks at{}: start {p}, stride {n}; timers too", func(m *Moment, n []int64) bool {
				return walks(m, n) && timersOnPs(m, n) && !m.Rules.Policy.Runnext && m.lastPass()
			}},
			{"looks at{}: start {p}, stride {n}; runnext too", func(m *Moment, n []int64) bool {
				return walks(m, n) && !timersOnPs(m, n) && m.Rules.Policy.Runnext && m.lastPass()
			}},
			{"looks at{}: start {p}, stride {n}", func(m *Moment, n []int64) bool {
				return walks(m, n) && (!m.lastPass() || m.Rules.Policy.Steal == rules.StealNone || !timersOnPs(m, n))
			}},
		},
		why: []claim{
			{"No thread steals", func(m *Moment, n []int64) bool { return m.Rules.Policy.Steal == rules.StealNone && m.lastPass() }},
			{"It runs the timers of other Ps that are due, and their goroutines become ready", timersOnPs},
			{"Start and stride of the walk are drawn", nil},
			{"Start and stride of each pass are drawn, so two thieves rarely meet at the same victim", nil},
			{"The stride and the number of Ps have no common factor, so a pass comes to each P once", func(m *Moment, _ []int64) bool {
				return visits(m.E.Walk().Stride, len(m.Is.Ps)) == len(m.Is.Ps)
			}},
		},
	},
	event.RemoveP: {
		note: []claim{
			{"{n} goroutine{} → head of the global queue, {n} timer{} → {p}", func(m *Moment, n []int64) bool {
				return m.removed() == int(n[0]) && m.goesOn(n[2])
			}},
			{"{n} goroutine{} → head of the global queue", func(m *Moment, n []int64) bool { return m.removed() == int(n[0]) }},
			{"{n} timer{} → {p}", func(m *Moment, n []int64) bool { return m.removed() == 0 && m.goesOn(n[1]) }},
		},
		why: []claim{
			{"No thread looks at a P that does not exist", func(m *Moment, _ []int64) bool {
				return int(m.E.RemoveP().P) >= len(m.Is.Ps)
			}},
			{"Its goroutines go to the head of the global queue", func(m *Moment, _ []int64) bool {
				p := m.past.gone[m.E.RemoveP().P]
				return len(p.Queue) == 0 || slices.Contains(m.Is.Global, p.Queue[0])
			}},
			{"Its timers go to the P that goes on", nil},
		},
	},
	event.Value: {
		note: []claim{{"value{}", nil}},
		why:  []claim{{"A channel carries a copy of the value", nil}, {"Its buffer is a ring of slots, used in turn", nil}},
	},
}

// walks: the thread spins, and its walk begins where it says; the last one also looks at
// what it says.
func walks(m *Moment, n []int64) bool {
	a := m.E.Walk()
	return int(n[0]) < len(m.Is.Ps) && a.Of == len(m.Is.Ps) && m.Is.Ms[m.E.M].Spinning && a.Pass >= 1 && a.Pass <= rules.StealPasses
}

func (m *Moment) lastPass() bool { return m.E.Walk().Pass == rules.StealPasses }

// visits is how many of so many Ps a stride comes to.
func visits(stride, ps int) (n int) {
	for at := 0; n == 0 || at != 0; at = (at + stride) % ps {
		n++
	}
	return n
}

// removed is how many goroutines waited on the P that was removed, before the number of Ps
// was less.
func (m *Moment) removed() int {
	p := m.past.gone[m.E.RemoveP().P]
	if p.Next == event.NoG {
		return len(p.Queue)
	}
	return len(p.Queue) + 1
}

// goesOn reports whether the P is the one of the goroutine that asked for fewer, or the
// first, if that one is removed.
func (m *Moment) goesOn(p int64) bool {
	return int(p) < len(m.Is.Ps) && (m.E.P == event.PID(p) || p == 0)
}
