package truth

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// findClaims are about what the search finds at other Ps, and how it ends.
var findClaims = map[event.Kind]claims{
	event.Steal: {
		note: []claim{{"{n} of {n} from {p}; {n} left{}", func(m *Moment, n []int64) bool {
			was, is := m.Was.Ps[n[2]].Queue, m.Is.Ps[n[2]].Queue
			return len(was)-len(is) == int(n[0]) && len(was) == int(n[1]) && len(is) == int(n[3])
		}}},
		why: []claim{
			{"A thief takes half of a queue, rounded up", func(m *Moment, _ []int64) bool {
				return m.Rules.Policy.Steal == rules.StealHalf && m.E.Steal().N == (len(m.victim().Queue)+1)/2
			}},
			{"The last one taken runs at once", func(m *Moment, _ []int64) bool {
				return m.victim().Queue[m.E.Steal().N-1] == m.E.Steal().G
			}},
			{"The first one taken runs at once", func(m *Moment, _ []int64) bool { return m.victim().Queue[0] == m.E.Steal().G }},
			{"A thief takes one goroutine", func(m *Moment, _ []int64) bool {
				return m.Rules.Policy.Steal == rules.StealOne && m.E.Steal().N == 1 && m.victim().Queue[0] == m.E.Steal().G
			}},
			{"The order in which the thief visits the Ps is random", nil},
		},
	},
	event.StealBackoff: {
		note: []claim{{"{p} has only {g} in runnext: wait first", func(m *Moment, n []int64) bool {
			return len(m.Was.Ps[n[0]].Queue) == 0 && m.Was.Ps[n[0]].Next == event.GID(n[1])
		}}},
		why: []claim{
			{"The goroutine in runnext was probably made ready", func(m *Moment, _ []int64) bool {
				p := m.Was.Ps[m.E.StealBackoff().Victim]
				return p.Status == event.Prunning && p.M != event.NoM
			}},
			{"Stealing it would only move it to a cold cache", nil},
			{"So the thief waits a moment first", nil},
		},
	},
	event.StealNext: {
		note: []claim{{"{p}'s runnext was still there{}", func(m *Moment, n []int64) bool {
			return m.Was.Ps[n[0]].Next == m.E.StealNext().G
		}}},
		why: []claim{
			{"The victim's thread has not taken its runnext so far", func(m *Moment, _ []int64) bool {
				return m.Was.Ps[m.E.StealNext().Victim].Next == m.E.StealNext().G
			}},
			{"The thief has nothing else to run", func(m *Moment, _ []int64) bool {
				return m.own(m.Was).Next == event.NoG && len(m.own(m.Was).Queue) == 0
			}},
			{"The order in which the thief visits the Ps is random", nil},
		},
	},
	event.ReleaseP: {
		note: []claim{{"no work: {n} P{} idle", func(m *Moment, n []int64) bool {
			return len(m.Is.IdleP) == int(n[0]) && m.own(m.Was).Next == event.NoG && len(m.own(m.Was).Queue) == 0
		}}},
		why: []claim{
			{"A P without work goes to the idle list", func(m *Moment, _ []int64) bool { return slices.Contains(m.Is.IdleP, m.E.P) }},
			{"A thread that makes work finds it there", nil},
		},
	},
	event.SpinStop: {
		note: []claim{{"{n} spinning now", func(m *Moment, n []int64) bool { return m.spins(n[0]) }}},
		why: []claim{
			{"A spinning thread that finds work wakes another one to go on searching", func(m *Moment, _ []int64) bool {
				return m.Was.Ms[m.E.M].Spinning && m.E.SpinStop().Wakes
			}},
			{"First it stops counting as spinning, then it looks once more", func(m *Moment, _ []int64) bool {
				return m.Is.Ms[m.E.M].P == event.NoP
			}},
			{"In the other order", nil},
			{"The world stops, so the thread gives up the search", func(m *Moment, _ []int64) bool {
				return m.other(event.StopP) != nil
			}},
		},
	},
	event.Recheck: {
		note: []claim{{"work came: takes {p}", func(m *Moment, n []int64) bool {
			return m.Is.Ms[m.E.M].P == event.PID(n[0]) && m.work(m.Was)
		}}},
		why: []claim{
			{"A thread that makes work while another one spins wakes no thread", nil},
			{"Therefore a thread that stops spinning must look again", func(m *Moment, _ []int64) bool {
				return !m.Was.Ms[m.E.M].Spinning && m.Was.Ms[m.E.M].P == event.NoP
			}},
		},
	},
	event.Poll: {
		note: []claim{
			{"thread sleeps until the network is ready", func(m *Moment, _ []int64) bool { return m.E.Poll().Until == event.Never }},
			{"until the timer at {}", func(m *Moment, _ []int64) bool { return m.E.Poll().Until != event.Never }},
		},
		why: []claim{
			{"One idle thread sleeps in the network poller", func(m *Moment, _ []int64) bool { return m.Is.Ms[m.E.M].P == event.NoP }},
			{"Its timeout is the next timer", func(m *Moment, _ []int64) bool { return m.E.Poll().Until != event.Never }},
			{"The kernel counts the timeout in whole milliseconds: the runtime rounds it down", nil},
			{"So they need no thread of their own", nil},
			{"So neither the network nor the timers", timersOnPs},
		},
	},
	event.PollWake: {
		note: []claim{
			{"{}no P is idle", func(m *Moment, _ []int64) bool { return len(m.Was.IdleP) == 0 }},
			{"{}takes {p}", func(m *Moment, n []int64) bool { return m.Is.Ms[m.E.M].P == event.PID(n[0]) }},
		},
		why: []claim{
			{"The network is ready, or the timeout is over", func(m *Moment, _ []int64) bool {
				return m.E.PollWake().Why != event.PollBreak
			}},
			{"The kernel counts the timeout in whole milliseconds, and the runtime rounded it down", func(m *Moment, _ []int64) bool {
				return m.E.T < m.until()
			}},
			{"The timer is not due yet", func(m *Moment, _ []int64) bool { return m.E.T < m.until() }},
			{"The kernel counts the timeout in whole milliseconds, at least one, and then wakes the thread a little later",
				func(m *Moment, _ []int64) bool { return m.E.T > m.until() }},
			{"So a shorter sleep takes that long if no other goroutine runs", nil},
			{"Another goroutine set a timer that is due before the thread would return", func(m *Moment, _ []int64) bool {
				return m.E.PollWake().Why == event.PollBreak
			}},
			{"So the thread must come back and sleep for less", nil},
			{"The thread needs a P before it can run a goroutine", nil},
		},
	},
	event.StopM: {
		note: []claim{{"no P: {n} thread{} idle", func(m *Moment, n []int64) bool {
			return len(m.Is.IdleM) == int(n[0]) && m.Is.Ms[m.E.M].P == event.NoP
		}}},
		why: []claim{{"A thread without a P has nothing to do", withoutP}, {"It sleeps until it is given one", nil}},
	},
	event.Execute: {
		note: []claim{
			{"slice inherited, tick stays {n}", func(m *Moment, n []int64) bool {
				return m.tick() == n[0] && m.E.Execute().Tick == int(n[0])
			}},
			{"tick {n}", func(m *Moment, n []int64) bool { return m.tick()+1 == n[0] && m.E.Execute().Tick == int(n[0]) }},
		},
		why: []claim{
			{"It came from runnext and inherits the time slice", func(m *Moment, _ []int64) bool {
				get := m.other(event.RunqGet)
				return m.E.T == 0 || get != nil && get.RunqGet().Next && get.RunqGet().G == m.E.G
			}},
			{"So tick, which also counts to {n}, does not change", func(m *Moment, n []int64) bool {
				return m.every(n[0]) && m.E.Execute().Tick == int(m.tick())
			}},
			{"It gets a time slice of its own, so tick goes up by one", func(m *Moment, _ []int64) bool {
				return m.E.Execute().Tick == int(m.tick())+1
			}},
		},
	},
}

// victim is the P that is stolen from, before that.
func (m *Moment) victim() *event.PState { return &m.Was.Ps[m.E.Steal().Victim] }

func withoutP(m *Moment, _ []int64) bool { return m.Is.Ms[m.E.M].P == event.NoP }

// until is when the sleep in the poller was to end.
func (m *Moment) until() event.Time {
	nap := m.past.naps[m.E.M]
	return nap.Poll().Until
}
