package truth

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// threadClaims are about threads, Ps and the ends of a run.
var threadClaims = map[event.Kind]claims{
	event.Wakep: {why: []claim{
		{"A P is idle, there may be work for it, and no thread is looking for work", func(m *Moment, _ []int64) bool {
			return len(m.Was.IdleP) > 0 && m.Was.Spins == 0
		}},
		{"A P is idle, and the network is ready for goroutines", func(m *Moment, _ []int64) bool { return len(m.Was.IdleP) > 0 }},
		{"Threads are started for them, and one more to look for work", nil},
		{"So one thread is woken to look", nil},
		{"It wakes the next one when it finds work", nil},
	}},
	event.StartM: {
		note: threadStarted("{m} wakes up{}"),
		why: []claim{{"The thread that fell asleep last is woken", func(m *Moment, _ []int64) bool {
			return last(m.Was.IdleM, event.NoM) == m.E.StartM().M
		}}, {"The world starts again, and each P with work gets a sleeping thread",
			func(m *Moment, _ []int64) bool {
				return slices.Contains(m.Was.IdleM, m.E.StartM().M) && m.count(event.StartWorld)+m.count(event.Procs) > 0
			}}, {"Since this release that is the thread that it had", nil}},
	},
	event.NewM: {
		note: threadStarted("new thread {m}{}"),
		why: []claim{
			{"All threads are busy or asleep in the kernel, so one more is created", noIdleM},
			{"The runtime keeps threads that have nothing to do", nil},
		},
	},
	event.NewMHandoff: {
		note: threadStarted("template thread must create {m}{}"),
		why: []claim{
			{"The new thread would inherit the state", noIdleM},
			{"So another thread creates it, after a wake-up", nil},
		},
	},
	event.MWake: {
		note: []claim{
			{"has {p}, runs {g}", func(m *Moment, n []int64) bool { return m.has(n[0]) }},
			{"thread runs, has {p}, looks for work", func(m *Moment, n []int64) bool { return m.has(n[0]) }},
		},
		why: []claim{{"Go does not control how long the kernel takes to wake a thread", nil}, {"With several Ps", nil}},
	},
	event.AcquireP: {
		note: []claim{{"its {p} is removed", func(m *Moment, n []int64) bool { return m.Was.Ms[m.E.M].P == event.PID(n[0]) }}},
		why: []claim{{"A P whose number is too high is removed, so the goroutine that asked for the change goes on with P0",
			func(m *Moment, _ []int64) bool { return m.has(0) }}},
	},
	event.Procs: {
		note: []claim{
			{"is {n}", func(m *Moment, n []int64) bool { return len(m.Is.Ps) == int(n[0]) }},
			{"{n} → {n}, the world is stopped", func(m *Moment, n []int64) bool {
				return len(m.Was.Ps) == int(n[0]) && len(m.Is.Ps) == int(n[1]) && m.stopped()
			}},
		},
		why: []claim{
			{"GOMAXPROCS changes nothing if", func(m *Moment, _ []int64) bool { return len(m.Was.Ps) == len(m.Is.Ps) }},
			{"The number of Ps can change only while no goroutine runs", func(m *Moment, _ []int64) bool { return m.stopped() }},
		},
	},
	event.StopP: {
		note: []claim{{"gives up its P", func(m *Moment, _ []int64) bool {
			return m.Is.Ms[m.E.M].P == event.NoP || m.Was.Ms[m.E.M].Comes != event.NoP
		}}},
		why: []claim{{"The world is stopped: only the P of the goroutine that stopped it runs", nil}},
	},
	event.Exit: {
		note: []claim{{"status {n}", func(m *Moment, n []int64) bool { return m.E.Exit().Code == int(n[0]) }}},
		why: []claim{{"The program ends when main returns, or when a goroutine ends the program", nil},
			{"It does not wait for other goroutines", nil}},
	},
	event.Deadlock: {
		note: []claim{
			{"no goroutine is left", func(m *Moment, _ []int64) bool { return !m.anyRuns() }},
			{"{n} goroutine{} wait{}; no thread runs, no timer", func(m *Moment, n []int64) bool {
				return !m.anyRuns() && m.waiting() >= int(n[0])
			}},
		},
		why: []claim{
			{"The last thread fell asleep: nothing can happen any more", func(m *Moment, _ []int64) bool {
				return !m.anyRuns() && !m.work(m.Is) && (m.E.M == event.NoM || m.Is.Ms[m.E.M].P == event.NoP)
			}},
			{"Go notices this only if all goroutines are stuck", nil},
			{"{g} wants {}, held by {g}", func(m *Moment, n []int64) bool { return m.stuck(n[0]) && m.holdsOne(n[1]) }},
			{"{g} wants {}, which it holds itself", func(m *Moment, n []int64) bool { return m.stuck(n[0]) && m.holdsOne(n[0]) }},
			{"{g} waits for the iterator {g}", func(m *Moment, n []int64) bool { return m.calls(n[0], n[1]) }},
			{"{g} is an iterator and waits for next or stop{}; {g} called last", func(m *Moment, n []int64) bool {
				return m.stuck(n[0]) && m.iterates(n[0]) == event.GID(n[1])
			}},
			{"{g} is an iterator that has not begun", func(m *Moment, n []int64) bool {
				return m.stuck(n[0]) && m.iterates(n[0]) == event.NoG
			}},
			{"{g} wants {}", stuck}, {"{g} waits {}", stuck}, {"{g} sends {}", stuck}, {"{g} receives {}", stuck},
			{"That is a circle: {}", nil}, {"These are circles: {}", nil}, {"{n} goroutine{} more", nil},
		},
	},
	event.Stop: {
		note: []claim{{"{}", nil}},
		why: []claim{
			{"This many threads are probably a bug", func(m *Moment, _ []int64) bool { return m.E.Stop().Why == event.TooManyThreads }},
			{"The runtime ends the program before", nil},
			{"The run was stopped from outside", func(m *Moment, _ []int64) bool { return m.E.Stop().Why != event.TooManyThreads }},
		},
	},
}

func threadStarted(words string) []claim {
	return []claim{
		{"no M spins: " + words, func(m *Moment, n []int64) bool { return m.Was.Spins == 0 && m.comes(n[0]) }},
		{"for {p}: " + words, func(m *Moment, n []int64) bool { return m.comesFor(n[1], n[0]) }},
	}
}

// noIdleM: a world that starts has promised its idle threads to Ps before it tells of them.
func noIdleM(m *Moment, _ []int64) bool { return len(m.Was.IdleM) <= m.count(event.StartM) }

// comes reports whether a thread will take over a P.
func (m *Moment) comes(mp int64) bool { return m.Is.Ms[mp].Comes != event.NoP }

func (m *Moment) comesFor(mp, p int64) bool { return m.Is.Ms[mp].Comes == event.PID(p) }

// has reports whether the thread has the P.
func (m *Moment) has(p int64) bool { return m.Is.Ms[m.E.M].P == event.PID(p) }

// stopped reports whether no other thread runs a goroutine, but in the kernel.
func (m *Moment) stopped() bool {
	for i, other := range m.Was.Ms {
		if event.MID(i) != m.E.M && other.P != event.NoP {
			return false
		}
	}
	return true
}

// anyRuns reports whether a thread runs a goroutine.
func (m *Moment) anyRuns() bool {
	return slices.ContainsFunc(m.Is.Ms, func(mp event.MState) bool { return mp.G != event.NoG })
}

// waiting is how many goroutines wait.
func (m *Moment) waiting() (n int) {
	for _, g := range m.Is.Gs {
		if g.Status == event.Gwaiting {
			n++
		}
	}
	return n
}

// stuck reports whether the goroutine waits.
func (m *Moment) stuck(g int64) bool { return m.Is.Gs[event.GID(g)].Status == event.Gwaiting }

func stuck(m *Moment, n []int64) bool { return m.stuck(n[0]) }

// calls reports whether the goroutine waits for a value of the iterator.
func (m *Moment) calls(g, iterator int64) bool {
	in := m.Is.Waits[event.GID(g)].In
	return m.stuck(g) && len(in) == 1 && in[0] == (event.Queue{Of: event.QueueTurn, ID: iterator}) && m.iterates(iterator) == event.GID(g)
}

// iterates returns the goroutine that called an iterator last.
func (m *Moment) iterates(g int64) event.GID { return m.Is.Coros[event.GID(g)] }

// holdsOne reports whether the goroutine holds a mutex.
func (m *Moment) holdsOne(g int64) bool {
	for _, h := range m.Is.Mutex {
		if h.G == event.GID(g) {
			return true
		}
	}
	return false
}
