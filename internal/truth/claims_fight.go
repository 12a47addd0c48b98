package truth

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// fightClaims are about how a mutex is fought for.
var fightClaims = map[event.Kind]claims{
	event.LockSpin: {
		note: []claim{{"round {n}{}", nil}},
		why: []claim{
			{"Another thread holds the mutex and may unlock it soon", func(m *Moment, _ []int64) bool {
				h := m.Was.Mutex[m.E.LockSpin().Mutex].G
				return h != event.NoG && h != m.E.G
			}},
			{"The woken bit tells Unlock to wake no waiter meanwhile", func(m *Moment, _ []int64) bool { return m.E.LockSpin().Woken }},
		},
	},
	event.Starve: {
		note: []claim{
			{"begins: {g} has waited {}", func(m *Moment, n []int64) bool { return m.E.G == event.GID(n[0]) && m.long() }},
			{"ends: {g} was the last waiter", nil},
			{"ends: {g} waited {} only", func(m *Moment, _ []int64) bool { return !m.long() }},
		},
		why: []claim{
			{"It has waited for more than {}", func(m *Moment, _ []int64) bool { return m.long() && m.Rules.Policy.Starvation }},
			{"From now on Unlock hands the mutex over to the first waiter", nil},
			{"Handing over costs a switch each time", nil},
		},
	},
}

// long reports whether the goroutine has waited for so long that it starves.
func (m *Moment) long() bool {
	return m.E.T.Sub(m.Was.Waits[m.E.G].Since) > rules.StarvationAfter
}
