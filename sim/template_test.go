package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A program that locks a goroutine to its thread has one thread more, however
// often it locks; before Go 1.10 it had not, and the others never have it. (The
// real one of Go 1.26 has 3 and 4 when main has just begun.)
func TestTemplateThread(t *testing.T) {
	threads := func(settings string, ops ...Op) int {
		m := machine(t, Config{Procs: 1, Policy: policyOf(t, settings), Check: true})
		m.Start(Script(ops), 0)
		require.Equal(t, event.Exited, m.Run().Why)
		return m.NumThread()
	}
	lock, unlock, wait := LockThread(), UnlockThread(), Burn(event.Millisecond)
	assert.Equal(t, 3, threads("go=1.26", wait))
	assert.Equal(t, 4, threads("go=1.26", lock, wait))
	assert.Equal(t, 4, threads("go=1.26", lock, lock, unlock, unlock, lock, wait))
	assert.Equal(t, 3, threads("go=1.9", lock, wait))
	assert.Equal(t, 3, threads("model=gm", lock, wait))
	assert.Equal(t, 3, threads("model=threads", lock, wait))
}

// The first thread of a process is never gone, even if the goroutine that was
// locked to it is: M0 sleeps for ever. Another one ends.
func TestFirstThreadStays(t *testing.T) {
	m := machine(t, Config{Procs: 1, Check: true})
	m.Start(Script{Go(Script{LockThread()}, 0), Gosched(), Burn(event.Millisecond)}, 0)
	m.Run()
	require.Equal(t, ended, m.ms[0].phase)
	require.Equal(t, 4, m.NumThread())

	m = machine(t, Config{Procs: 1, Check: true})
	m.Start(Script{LockThread(), Go(Script{LockThread()}, 0), Gosched(), Burn(event.Millisecond)}, 0)
	m.Run()
	require.Equal(t, ended, m.ms[2].phase)
	require.Equal(t, 4, m.NumThread(), "M4 came in its place")
}

// The first lock is followed by a deadlock at once: it is noticed when the
// template thread, which is still to come, says that it runs no goroutine.
func TestDeadlockBeforeTheTemplate(t *testing.T) {
	m := machine(t, Config{Procs: 1, Check: true})
	m.Start(Script{LockThread(), Park(event.WaitSelectNoCases)}, 0)
	require.Equal(t, event.Deadlocked, m.Run().Why)
	require.GreaterOrEqual(t, m.Now(), event.Time(0).Add(m.costs.ThreadStart))
}

// The world stops while a thread is asked for and not yet created. Is it lost,
// or created twice? The invariants and the state that is folded from the events
// would tell.
func TestStoppedBeforeItIsCreated(t *testing.T) {
	withdrawn := 0
	for seed := range int64(30) {
		s := event.NewState()
		asked := map[event.MID]bool{}
		m := machine(t, Config{Procs: 8, Seed: seed, Check: true, Listen: func(e *event.Event) {
			switch s.Apply(e); {
			case e.Kind == event.NewMHandoff:
				asked[e.NewMHandoff().M] = true
			case e.Kind == event.Clone:
				delete(asked, e.Clone().M)
			case e.Kind == event.StopM && asked[e.M]:
				withdrawn++
			}
		}})
		busy := Script{LockThread(), Burn(20 * event.Microsecond), Go(Script{Burn(event.Millisecond)}, 0),
			Gosched(), Burn(20 * event.Microsecond)}
		main := goes(8, busy)
		for i := range 40 {
			main = append(main, Burn(event.Duration(13*i)*event.Microsecond), Procs(7+i%2))
		}
		m.Start(Script(main), 0)
		for m.RunFor(1) {
			same(t, m, s)
		}
		require.Equal(t, event.Exited, m.End().Why)
	}
	require.Positive(t, withdrawn, "it never happened")
}
