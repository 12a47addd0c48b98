package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// scavenger is the body of the runtime's goroutine that returns memory to the
// system. The heap of the machine never has any to return, as that of a small
// program has not: so the goroutine runs, finds nothing, and waits again. But it runs,
// behind all that wait by then, and a schedtick is counted for it. Mirrors bgscavenge.
type scavenger struct{}

// Next implements Body.
func (scavenger) Next(_ *G, op *Op) { *op = Park(event.WaitGCScavenge) }

// wakeScavenger makes the scavenger runnable if it waits. That is never by way of
// runnext: what the program does is more urgent. Mirrors scavengerState.wake.
func (m *Machine) wakeScavenger(mp *M) {
	g := m.gc.scavenger
	if g.why != event.WaitGCScavenge || m.policy.Release < rules.ReleaseScavenger {
		return
	}
	m.gc.scavenge = false
	var list gList
	list.push(g)
	m.injectglist(mp, &list)
}

// tryScavenge wakes the scavenger. Mirrors sysmon's look at scavenger.sysmonWake.
func tryScavenge(m *Machine, mp *M) rowResult {
	m.wakeScavenger(mp)
	return next
}
