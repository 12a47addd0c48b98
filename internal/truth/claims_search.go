package truth

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// searchClaims are about the search for work.
var searchClaims = map[event.Kind]claims{
	event.Begin: {
		note: []claim{{"{n} P{}tick {n}", func(m *Moment, n []int64) bool {
			return len(m.Is.Ps) == int(n[0]) && m.Is.Ps[0].Tick == uint32(n[1])
		}}},
		why: []claim{{"When main begins", nil}},
	},
	event.Rule: {
		note: []claim{{"{}", nil}},
		why: []claim{
			{"This rule of the run is not that of Go 1.26", func(m *Moment, _ []int64) bool { return m.Rules != rules.Latest() }},
			{"It applies from the beginning", func(m *Moment, _ []int64) bool { return m.E.T == 0 }},
		},
	},
	event.Nothing: {
		note: []claim{
			{"no: {n} of {n} busy Ps spin", func(m *Moment, n []int64) bool { return m.spins(n[0]) && m.busy(m.Is) == int(n[1]) }},
			{"no other P exists", func(m *Moment, _ []int64) bool { return len(m.Is.Ps) == 1 }},
			{"nothing on {n} other P{}", func(m *Moment, n []int64) bool { return len(m.Is.Ps) == int(n[0])+1 }},
			{"not ready for any of {n} waiting", func(m *Moment, n []int64) bool { return m.online() == int(n[0]) }},
			{"nothing on {n} P{}, or no idle P to take it", func(m *Moment, n []int64) bool { return len(m.Is.Ps) == int(n[0]) }},
			{"{n} wait there, but no P is idle", func(m *Moment, n []int64) bool {
				return len(m.Is.Global) == int(n[0]) && len(m.Is.IdleP) == 0
			}},
			{"{} to mark{}", nil},
			{"no idle worker can start", nil},
			{"empty", emptyRow},
		},
		why: []claim{{"A thread looks in a fixed order", nil}, {"Each look is one step", nil}},
	},
	event.Timers: {
		note: []claim{{"{n} fired, next due at {}", firedTimers}, {"{n} fired", firedTimers},
			{"{n} fired, {} late{}", func(m *Moment, n []int64) bool {
				return m.count(event.TimerFire) == int(n[0])
			}}},
		why: []claim{
			{"There is no timer thread", timersOnPs},
			{"Every search for work first runs the expired timers of its own P", func(m *Moment, _ []int64) bool {
				return m.E.Timers().From == m.E.P
			}},
			{"A thread that finds nothing to steal in three passes", func(m *Moment, _ []int64) bool {
				return m.E.Timers().From != m.E.P && m.Is.Ms[m.E.M].Spinning
			}},
		},
	},
	event.GlobGet: {
		note: []claim{
			{"1 in {n} (tick was {n}), {n} left", func(m *Moment, n []int64) bool {
				return m.every(n[0]) && m.tick() == n[1] && n[1]%n[0] == 0 && m.global(n[2])
			}},
			{"1 in {n}, {n} left", func(m *Moment, n []int64) bool { return m.every(n[0]) && m.tick()%n[0] == 0 && m.global(n[1]) }},
			{"{n} left", func(m *Moment, n []int64) bool { return m.global(n[0]) }},
		},
		why: []claim{
			{"When tick is a multiple of {n}, the global queue comes first", func(m *Moment, n []int64) bool {
				return m.every(n[0]) && m.tick()%n[0] == 0 && m.Was.Global[0] == m.E.GlobGet().G
			}},
			{"Otherwise goroutines that keep waking each other on this P could make it wait for ever", func(m *Moment, _ []int64) bool {
				return m.Rules.Policy.Runnext || m.Rules.Policy.Queue > 0
			}},
			oneQueueFirst(func(e *event.Event) event.GID { return e.GlobGet().G }),
		},
	},
	event.RunqGet: {
		note: []claim{{"{n} left", func(m *Moment, n []int64) bool { return len(m.own(m.Is).Queue) == int(n[0]) }}},
		why: []claim{
			{"Runnext comes before the queue", func(m *Moment, _ []int64) bool { return m.own(m.Was).Next == m.E.RunqGet().G }},
			{"It gets only the rest of the time slice", func(m *Moment, _ []int64) bool {
				run := m.other(event.Execute)
				return run == nil || run.Execute().Inherit
			}},
			{"Runnext is empty, so the P takes the first goroutine of its queue", func(m *Moment, _ []int64) bool {
				return m.Rules.Policy.Runnext && firstOfOwn(m)
			}},
			{"There is no runnext, so the P takes the first goroutine of its queue", func(m *Moment, _ []int64) bool {
				return !m.Rules.Policy.Runnext && firstOfOwn(m)
			}},
		},
	},
	event.GlobBatch: {
		note: []claim{
			{"1 taken, {n} left", func(m *Moment, n []int64) bool { return m.E.GlobBatch().N == 1 && m.global(n[0]) }},
			{"{n} taken, {n} queued, {n} left", func(m *Moment, n []int64) bool {
				return len(m.Was.Global)-len(m.Is.Global) == int(n[0]) && len(m.own(m.Is).Queue) == int(n[1]) && m.global(n[2])
			}},
		},
		why: []claim{
			{"The P's own queue is empty", func(m *Moment, _ []int64) bool {
				return m.Rules.Policy.Queue > 0 && len(m.own(m.Was).Queue) == 0 && m.own(m.Was).Next == event.NoG
			}},
			{"It takes its share of the global queue (length / Ps + 1), so", func(m *Moment, _ []int64) bool {
				return m.E.GlobBatch().N == min(len(m.Was.Global), len(m.Was.Global)/len(m.Was.Ps)+1)
			}},
			{"It takes its share of the global queue (length / Ps + 1, at most {n})", func(m *Moment, n []int64) bool {
				have := len(m.Was.Global)
				return m.E.GlobBatch().N == min(have, int(n[0]), have/len(m.Was.Ps)+1) && int(n[0]) == max(1, m.Rules.Policy.Queue/2)
			}},
			oneQueueFirst(func(e *event.Event) event.GID { return e.GlobBatch().G }),
		},
	},
	event.Spin: {
		note: []claim{{"{n} now, {n} P{} busy", func(m *Moment, n []int64) bool { return m.spins(n[0]) && m.busy(m.Is) == int(n[1]) }}},
		why: []claim{
			{"An idle thread looks for work on other Ps", nil},
			{"A thread begins only while less than half as many spin as Ps are busy", func(m *Moment, _ []int64) bool {
				return 2*m.Was.Spins < m.busy(m.Was)
			}},
			{"Enough threads spin already", func(m *Moment, _ []int64) bool { return 2*m.Was.Spins >= m.busy(m.Was) }},
			{"This one spins because another thread asked for one more", nil},
		},
	},
}

// emptyRow: a row of the search says that its place is empty.
func emptyRow(m *Moment, _ []int64) bool {
	switch m.E.Nothing().Row {
	case event.RowLocal:
		return m.own(m.Is).Next == event.NoG && len(m.own(m.Is).Queue) == 0
	case event.RowGlobalFirst, event.RowGlobal, event.RowRecheckGlobal:
		return len(m.Is.Global) == 0
	}
	return true
}

func firedTimers(m *Moment, n []int64) bool { return m.E.Timers().Fired == int(n[0]) }

// online is how many goroutines wait for the network.
func (m *Moment) online() (n int) {
	for _, g := range m.Is.Gs {
		if g.Status == event.Gwaiting && g.Why == event.WaitIO {
			n++
		}
	}
	return n
}

func timersOnPs(m *Moment, _ []int64) bool { return m.Rules.Policy.Timers == rules.TimersOnPs }

func firstOfOwn(m *Moment) bool {
	p := m.own(m.Was)
	return p.Next == event.NoG && len(p.Queue) > 0 && p.Queue[0] == m.E.RunqGet().G
}

// oneQueueFirst: without queues of the Ps the first of the one queue is taken.
func oneQueueFirst(taken func(e *event.Event) event.GID) claim {
	return claim{"All threads take their goroutines from one queue, one at a time", func(m *Moment, _ []int64) bool {
		return m.Rules.Policy.Queue == 0 && len(m.Was.Global)-len(m.Is.Global) == 1 && m.Was.Global[0] == taken(m.E) &&
			!slices.ContainsFunc(m.Is.Ps, func(p event.PState) bool { return len(p.Queue) > 0 })
	}}
}
