package sim

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// ownThreads folds events into s, and checks that a P with work that the world
// was stopped for gets the thread that it had, if that one sleeps on the idle
// list. A thread that is stopped has one P, so no two want the same.
func ownThreads(t tester, s *State, fold Listener) Listener {
	had := map[PID]MID{}
	return func(e *Event) {
		switch {
		case e.Kind == KStopP && s.Ms[e.M].Comes != NoP:
			had[s.Ms[e.M].Comes] = e.M
		case e.Kind == KStopP:
			had[e.P] = e.M
		case e.Kind == KStartM && s.Ps[e.B].Status == Pgcstop && s.Ps[e.B].Worker == NoG:
			own := had[PID(e.B)]
			if MID(e.A) != own && slices.Contains(s.IdleM, own) {
				t.Fatalf("%v gets %v at %v, though %v sleeps", PID(e.B), MID(e.A), e.T, own)
			}
		}
		fold(e)
	}
}

// TestOwnThreads: after GOMAXPROCS all Ps have the threads again that they had;
// before Go 1.26 they hardly ever did.
func TestOwnThreads(t *testing.T) {
	again := func(release string) (own, all int) {
		s := NewState()
		had := map[PID]MID{}
		m := machine(t, Config{Procs: 8, Policy: policyOf(t, "go="+release), Check: true, Listen: func(e *Event) {
			switch s.Apply(e); e.Kind {
			case KStopP:
				had[e.P] = e.M
			case KMWake:
				if m, ok := had[e.P]; ok {
					all++
					own += int(bit(m == e.M))
				}
			}
		}})
		main := goes(7, Script{Burn(10 * Millisecond)}, Burn(Millisecond))
		for i := range 10 {
			main = append(main, Procs(9+i%2), Burn(Millisecond/2))
		}
		m.Start(Script(main), 0)
		require.Equal(t, Exited, m.Run().Why)
		return own, all
	}
	own, all := again("1.26")
	require.Equal(t, 7*10, own)
	require.LessOrEqual(t, all, own+10) // and those that look around
	own, _ = again("1.25")
	require.Less(t, own, 7*10)
}
