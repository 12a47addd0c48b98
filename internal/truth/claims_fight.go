package truth

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// fightClaims are about how a mutex is fought for.
var fightClaims = map[event.Kind]claims{
	event.LockSpin: {
		note: []claim{{"round {n}{}", func(m *Moment, n []int64) bool { return m.E.LockSpin().Round == int(n[0]) && n[0] <= 4 }}},
		why: []claim{
			{"The mutex is held, and another P is busy", func(m *Moment, _ []int64) bool {
				return m.Was.Mutex[m.E.LockSpin().Mutex].G != event.NoG && m.busy(m.Was) > m.Was.Spins+1
			}},
			{"The holder may run there and unlock it soon", nil},
			{"The woken bit tells Unlock to wake no waiter meanwhile", func(m *Moment, _ []int64) bool { return m.E.LockSpin().Woken }},
		},
	},
	event.Starve: {
		note: []claim{
			{"begins: {g} has waited {}", func(m *Moment, n []int64) bool { return m.E.G == event.GID(n[0]) && m.long() }},
			{"ends: {g} was the last waiter", func(m *Moment, n []int64) bool {
				return m.E.G == event.GID(n[0]) && m.noneIn(event.QueueMutex, m.E.Starve().Mutex)
			}},
			{"ends: {g} waited {} only", func(m *Moment, _ []int64) bool { return !m.long() }},
		},
		why: []claim{
			{"It has waited for more than {}", func(m *Moment, _ []int64) bool { return m.long() && m.Rules.Policy.Starvation }},
			{"From now on Unlock hands the mutex over to the first waiter", nil},
			{"Handing over costs a switch each time", nil},
		},
	},
}

// long reports whether the goroutine has waited for so long that it starves, or had until
// it got the mutex.
func (m *Moment) long() bool {
	if w, waits := m.Was.Waits[m.E.G]; waits {
		return m.E.T.Sub(w.Since) > rules.StarvationAfter
	}
	return m.past.slow[m.E.G]
}
