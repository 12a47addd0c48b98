package sim

import (
	"slices"
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/require"
)

// formerThreads folds events into s, and checks that a P with work that the world
// was stopped for gets the thread that it had, if that one sleeps on the idle
// list. A thread that is stopped has one P, so no two want the same.
func formerThreads(t tester, s *event.State, fold event.Listener) event.Listener {
	had := map[event.PID]event.MID{}
	return func(e *event.Event) {
		switch {
		case e.Kind == event.StopP && s.Ms[e.M].Comes != event.NoP:
			had[s.Ms[e.M].Comes] = e.M
		case e.Kind == event.StopP:
			had[e.P] = e.M
		case e.Kind == event.StartM:
			a := e.StartM()
			p, old := &s.Ps[a.P], had[a.P]
			if p.Status == event.Pgcstop && p.Worker == event.NoG && a.M != old && slices.Contains(s.IdleM, old) {
				t.Fatalf("%v gets %v at %v, though %v sleeps", a.P, a.M, e.T, old)
			}
		}
		fold(e)
	}
}

// TestFormerThreads: after GOMAXPROCS all Ps have the threads again that they had;
// before Go 1.26 they hardly ever did.
func TestFormerThreads(t *testing.T) {
	again := func(release string) (same, all int) {
		s := event.NewState()
		had := map[event.PID]event.MID{}
		m := machine(t, Config{Procs: 8, Policy: policyOf(t, "go="+release), Check: true, Listen: func(e *event.Event) {
			switch s.Apply(e); e.Kind {
			case event.StopP:
				had[e.P] = e.M
			case event.MWake:
				if m, ok := had[e.P]; ok {
					all++
					same += int(bit(m == e.M))
				}
			}
		}})
		main := goes(7, Script{Burn(10 * event.Millisecond)}, Burn(event.Millisecond))
		for i := range 10 {
			main = append(main, Procs(9+i%2), Burn(event.Millisecond/2))
		}
		m.Start(Script(main), 0)
		require.Equal(t, event.Exited, m.Run().Why)
		return same, all
	}
	same, all := again("1.26")
	require.Equal(t, 7*10, same)
	require.LessOrEqual(t, all, same+10) // and those that look around
	same, _ = again("1.25")
	require.Less(t, same, 7*10)
}
