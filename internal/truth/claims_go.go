package truth

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// goroutineClaims are about goroutines and the queues that they wait in.
var goroutineClaims = map[event.Kind]claims{
	event.RunqPut: {
		note: []claim{
			{"{} → tail of {p}'s queue ({n})", func(m *Moment, n []int64) bool {
				q := m.Is.Ps[n[0]].Queue
				return last(q, event.NoG) == m.E.RunqPut().G && len(q) == int(n[1])
			}},
			{"{} → runnext, {g} → tail ({n})", func(m *Moment, n []int64) bool {
				q := m.own(m.Is).Queue
				return m.intoNext() && m.own(m.Was).Next == event.GID(n[0]) && last(q, event.NoG) == event.GID(n[0]) && len(q) == int(n[1])
			}},
			{"{} → runnext", func(m *Moment, _ []int64) bool { return m.intoNext() }},
		},
		why: []claim{
			{"The newest ready goroutine takes runnext", func(m *Moment, _ []int64) bool { return m.intoNext() }},
			{"The goroutine that was there goes to the tail of the queue", func(m *Moment, _ []int64) bool {
				return m.own(m.Was).Next != event.NoG && last(m.own(m.Is).Queue, event.NoG) == m.own(m.Was).Next
			}},
			{"A goroutine that becomes ready goes to runnext of the P that readied it", func(m *Moment, _ []int64) bool {
				return m.intoNext()
			}},
			{"It runs next, while its data is still in the cache", nil},
			{"It goes to the tail, not to runnext", func(m *Moment, _ []int64) bool {
				return m.Rules.Policy.Runnext && last(m.own(m.Is).Queue, event.NoG) == m.E.RunqPut().G
			}},
			{"There is no runnext", func(m *Moment, _ []int64) bool { return !m.Rules.Policy.Runnext }},
			{"Each goroutine that becomes ready goes to the tail of the queue", func(m *Moment, _ []int64) bool {
				return !m.Rules.Policy.Runnext && last(m.own(m.Is).Queue, event.NoG) == m.E.RunqPut().G
			}},
		},
	},
	event.Overflow: {
		note: []claim{
			{"the oldest {n} and {g} → global ({n})", func(m *Moment, n []int64) bool {
				return len(m.own(m.Was).Queue)-len(m.own(m.Is).Queue) == int(n[0]) &&
					last(m.Is.Global, event.NoG) == event.GID(n[1]) && m.global(n[2])
			}},
			{"no room: {g} → global ({n})", func(m *Moment, n []int64) bool {
				return last(m.Is.Global, event.NoG) == event.GID(n[0]) && m.global(n[1])
			}},
		},
		why: []claim{
			{"A P's queue holds {n}", func(m *Moment, n []int64) bool { return m.Rules.Policy.Queue == int(n[0]) && n[0] > 0 }},
			{"When it is full, half of it moves to the global queue at once", func(m *Moment, _ []int64) bool {
				was := len(m.own(m.Was).Queue)
				return was == m.Rules.Policy.Queue && was-len(m.own(m.Is).Queue) == was/2
			}},
			{"Other Ps find the goroutines there", nil},
		},
	},
	event.GlobPut: {
		note: []claim{{"{g} → tail of global queue ({n})", func(m *Moment, n []int64) bool {
			return last(m.Is.Global, event.NoG) == event.GID(n[0]) && m.global(n[1])
		}}},
		why: []claim{
			{"There is one queue for all", oneQueue},
			{"A P looks there only when its own queue is empty", neverFirst},
			{"All Ps share the global queue", func(m *Moment, _ []int64) bool { return m.Rules.Policy.Queue > 0 }},
			{"A P looks there after its own goroutines, except at each tick that is a multiple of {n}", func(m *Moment, n []int64) bool {
				return m.every(n[0]) && m.Rules.Policy.Queue > 0
			}},
		},
	},
	event.Ready: {
		note: []claim{{"runs at once", nil}},
		why: []claim{
			{"The event that it waited for has happened", func(m *Moment, _ []int64) bool {
				g := m.E.Ready().G
				return m.Was.Gs[g].Status == event.Gwaiting && m.Is.Gs[g].Status == event.Grunnable
			}},
			{"The scheduler decides when it runs", nil},
		},
	},
	event.Go: {
		note: []claim{{"{}", nil}},
		why: []claim{
			{"A go statement starts a goroutine and does not wait for it", func(m *Moment, _ []int64) bool {
				return m.E.G != event.NoG && m.Is.Ms[m.E.M].G == m.E.G &&
					m.count(event.Coroutine)+m.count(event.System)+m.count(event.TimerProc) == 0
			}},
			{"The scheduler decides which of the two goes on first", nil},
			{"iter.Pull makes a goroutine without a go statement", func(m *Moment, _ []int64) bool {
				return m.count(event.Coroutine) == 1
			}},
			{"The runtime starts this goroutine for itself", func(m *Moment, _ []int64) bool {
				return m.count(event.System)+m.count(event.TimerProc) > 0
			}},
			{"The runtime starts this goroutine, before the program begins or to run the function of a timer",
				func(m *Moment, _ []int64) bool {
					return m.E.G == event.NoG
				}},
		},
	},
	event.Park: {
		note: []claim{
			{"{} parks", func(m *Moment, _ []int64) bool { return m.Is.Gs[m.E.G].Status == event.Gwaiting }},
			{"{g} waits ({})", waits}, {"{g} waits", waits},
		},
		why: []claim{
			{"It cannot go on until the event that it waits for happens", func(m *Moment, _ []int64) bool {
				return m.Is.Gs[m.E.G].Status == event.Gwaiting
			}},
			{"Its P is free for other goroutines", func(m *Moment, _ []int64) bool { return m.Is.Ms[m.E.M].G == event.NoG }},
		},
	},
	event.Gosched: {
		why: []claim{
			{"Gosched puts the goroutine at the tail of the global queue", putLast},
			{"The P runs its own queue first, except at each tick that is a multiple of {n}", func(m *Moment, n []int64) bool {
				return m.every(n[0]) && m.Rules.Policy.Queue > 0
			}},
			{"The P runs its own queue first", neverFirst},
			{"Gosched puts the goroutine at the tail of the one queue", func(m *Moment, n []int64) bool {
				return oneQueue(m, n) && putLast(m, n)
			}},
			{"Go promises only that others may run", nil},
		},
	},
	event.Goyield: {
		note: []claim{{"{g} yields", func(m *Moment, n []int64) bool { return m.E.G == event.GID(n[0]) }},
			{"{g} yields to it", func(m *Moment, _ []int64) bool { return m.woken() }}},
		why: []claim{
			{"The goroutine that it woke runs at once in the rest of its slice", func(m *Moment, _ []int64) bool { return m.woken() }},
			{"It gives its P away", func(m *Moment, _ []int64) bool {
				return m.Is.Gs[m.E.G].Status != event.Grunning && m.Is.Ms[m.E.M].G == event.NoG
			}},
			{"There is no runnext", func(m *Moment, _ []int64) bool { return !m.Rules.Policy.Runnext }},
		},
	},
	event.GoEnd: {why: []claim{
		{"Goexit runs the deferred calls and ends the goroutine", func(m *Moment, _ []int64) bool { return m.E.GoEnd().Goexit }},
		{"A goroutine ends when its function returns", func(m *Moment, _ []int64) bool { return !m.E.GoEnd().Goexit }},
		{"No other goroutine learns of it", nil},
	}},
	event.GoFree: {
		note: []claim{
			{"G kept for reuse: {n} on {p}, {n} global", func(m *Moment, n []int64) bool {
				return m.Rules.Policy.Model == rules.GMP && m.E.P == event.PID(n[1])
			}},
			{"G kept for reuse: {n}", func(m *Moment, _ []int64) bool { return m.Rules.Policy.Model == rules.GM }},
		},
		why: []claim{
			{"The P keeps the G and its stack for the next go statement", func(m *Moment, _ []int64) bool {
				return m.Rules.Policy.Model == rules.GMP
			}},
			{"The G and its stack are kept for the next go statement", func(m *Moment, _ []int64) bool {
				return m.Rules.Policy.Model == rules.GM
			}},
		},
	},
	event.Coroutine: {
		note: []claim{{"coroutine, waits for its turn", func(m *Moment, _ []int64) bool {
			return m.Is.Gs[m.E.Coroutine().G].Why == event.WaitCoroutine
		}}},
		why: []claim{{"iter.Pull has a goroutine for the iterator", nil}, {"It is on no queue", func(m *Moment, _ []int64) bool {
			return m.Is.Gs[m.E.Coroutine().G].Status == event.Gwaiting
		}}},
	},
	event.CoroSwitch: {
		note: []claim{
			{"{g} ends, {g} goes on", func(m *Moment, n []int64) bool { return m.gone(n[0]) && m.runs(n[1]) }},
			{"{g} waits for its turn", func(m *Moment, n []int64) bool { return m.Is.Gs[event.GID(n[0])].Why == event.WaitCoroutine }},
		},
		why: []claim{
			{"The two goroutines of a coroutine take turns", func(m *Moment, _ []int64) bool { return m.runs(int64(m.E.CoroSwitch().G)) }},
			{"So no scheduling is needed, and the slice goes on", func(m *Moment, _ []int64) bool {
				return m.own(m.Is).Tick == m.own(m.Was).Tick
			}},
		},
	},
}

func (m *Moment) intoNext() bool { return m.own(m.Is).Next == m.E.RunqPut().G }

// woken reports whether the P has a goroutine in runnext.
func (m *Moment) woken() bool { return m.own(m.Was).Next != event.NoG }

func (m *Moment) gone(g int64) bool {
	_, lives := m.Is.Gs[event.GID(g)]
	return !lives
}

// runs reports whether the thread runs the goroutine.
func (m *Moment) runs(g int64) bool { return m.Is.Ms[m.E.M].G == event.GID(g) }

func oneQueue(m *Moment, _ []int64) bool { return m.Rules.Policy.Queue == 0 }

func waits(m *Moment, n []int64) bool { return m.Is.Gs[event.GID(n[0])].Status == event.Gwaiting }

// putLast: the line says that the goroutine goes to the tail of the global queue.
func putLast(m *Moment, _ []int64) bool {
	return slices.ContainsFunc(m.Line, func(e event.Event) bool { return e.Kind == event.GlobPut && e.GlobPut().G == m.E.G })
}

// neverFirst: the global queue never comes before that of the P.
func neverFirst(m *Moment, _ []int64) bool {
	return m.Rules.Policy.GlobalEvery == 0 && m.Rules.Policy.Queue != 0
}
