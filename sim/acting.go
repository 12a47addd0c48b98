package sim

import "github.com/gmpsim/gmpsim/sim/event"

// Acting returns whose step is being taken: the M, its P and its G. A host
// that is called from a body's Next uses it to say who called. After the end it
// returns who ended the run: what the runtime prints then is printed by that thread.
func (m *Machine) Acting() (event.MID, event.PID, event.GID) {
	mp := m.current()
	if m.end.Why != event.NotEnded {
		mp = m.ender
	}
	if mp == nil {
		return event.NoM, event.NoP, event.NoG
	}
	return mp.id, mp.pid(), mp.gid()
}

// Listening reports whether somebody is told of every event and of its place: what only
// they would see need not be computed otherwise.
func (m *Machine) Listening() bool { return m.places }
