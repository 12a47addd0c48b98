package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/require"
)

// A locked goroutine blocks and is found by others before its thread, here a
// slow one, has given up its P; and the world may stop just then. Is no P lost?
func TestLockedIsFoundEarly(t *testing.T) {
	costs, err := rules.ParseCosts("park 20us")
	require.NoError(t, err)
	for seed := range int64(100) {
		s := event.NewState()
		m := machine(t, Config{Procs: 4, Seed: seed, Costs: costs, Check: true, MaxSteps: 20_000, Listen: s.Apply})
		c := m.NewChan(0, 0)
		main := Script{}
		for i := range 8 {
			main = append(main, Go(Script{LockThread(), Recv(c), Gosched(), Recv(c)}, 0),
				Go(Script{Send(c, Int(1)), Send(c, Int(2)), Gosched()}, 0), Procs(2+i%3), Burn(event.Duration(7*i)*event.Microsecond))
		}
		m.Start(append(main, Sleep(event.Millisecond)), 0)
		for m.RunFor(1) {
			same(t, m, s)
		}
		require.Equal(t, event.Exited, m.End().Why)
	}
}
