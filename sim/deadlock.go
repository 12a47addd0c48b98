package sim

import "github.com/gmpsim/gmpsim/sim/event"

// checkdead ends the program if nothing can ever happen again: no thread runs
// and no timer is set. Goroutines that wait for each other while one thread
// still runs are not noticed, as in reality. Mirrors checkdead.
func (m *Machine) checkdead(mp *M) {
	if m.mcount()-m.sched.nmidle-m.sched.nmidlelocked-m.sched.nmsys > 0 {
		return
	}
	if m.users == 0 {
		m.finish(mp, event.NoGoroutines, 2)
		return
	}
	for _, p := range m.procs {
		if len(p.timers.heap) > 0 {
			return
		}
	}
	m.finish(mp, event.Deadlocked, 2)
}
