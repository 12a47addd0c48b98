package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/gmpsim/gmpsim/sim/event"
)

// TestPDoor: what may not happen to a P fails at the moment when it would.
func TestPDoor(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*Machine)
		want  string
	}{
		"two threads with one P": {func(m *Machine) { m.acquirep(m.addM(), m.procs[0]) }, "P0 of M0 goes from running to running of M"},
		"one thread with two Ps": {func(m *Machine) { m.acquirep(m.ms[0], m.procs[1]) }, "P1 of – goes from idle to running of M0"},
		"idle with a thread": {func(m *Machine) { m.procs[1].m = m.ms[2]; m.acquirep(m.addM(), m.procs[1]) },
			"P1 of M2 goes from idle to running"},
		"a call of no goroutine": {func(m *Machine) { m.ms[0].curg = nil; m.setPStatus(m.procs[0], event.Psyscall, m.ms[0]) },
			"P0 of M0 goes from running to syscall"},
		"a dead P comes back": {func(m *Machine) { m.procs[1].status = event.Pdead; m.acquirep(m.addM(), m.procs[1]) },
			"P1 of – goes from dead to running"},
	} {
		m := machine(t, Config{Procs: 2})
		m.Start(Script{Burn(1000)}, 0)
		m.RunFor(10)
		f, _ := func() (f any, ok bool) {
			defer func() { f = recover() }()
			c.spoil(m)
			return nil, true
		}()
		if assert.IsType(t, &Failure{}, f, name) {
			assert.Contains(t, f.(*Failure).What, c.want, name)
		}
	}
}
