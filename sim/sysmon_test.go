package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSystemCallWakesSysmon: main has computed for so long that sysmon looks every
// 10 ms, and then waited for the network while sysmon slept deep. Now it makes a
// long system call with G5 ready. When is its P taken? Soon: the call wakes sysmon,
// which then looks as often as at first.
func TestSystemCallWakesSysmon(t *testing.T) {
	var called, taken event.Time
	m := machine(t, Config{Procs: 1, Boot: Boot{Tick: 4}, Check: true, Listen: func(e *event.Event) {
		switch e.Kind {
		case event.Syscall:
			called = e.T
		case event.Retake:
			taken = e.T
		}
	}})
	m.Start(Script{
		Burn(60 * event.Millisecond), Net(50 * event.Millisecond),
		Go(Script{Burn(1)}, 0), Syscall(30*event.Millisecond, false),
	}, 0)
	require.Equal(t, event.Exited, m.Run().Why)
	assert.Less(t, taken.Sub(called), 250*event.Microsecond)
	assert.Greater(t, taken, called)
}

// TestGo10GivesThePlaceAway: main makes a system call of 5 ms with G5 ready. Is it
// sysmon that gives the place of main's thread to another one? Not in Go 1.0, which
// has none: the call itself does, if somebody is ready.
func TestGo10GivesThePlaceAway(t *testing.T) {
	retakes := func(settings string) int {
		m, counts := counted(t, Config{Procs: 1, Boot: Boot{Tick: 4}, Policy: policyOf(t, settings), Check: true})
		m.Start(Script{Go(Script{Burn(1)}, 0), Syscall(5*event.Millisecond, false)}, 0)
		require.Equal(t, event.Exited, m.Run().Why)
		return counts.Retakes
	}
	assert.EqualValues(t, 0, retakes("go=1.0"))
	assert.EqualValues(t, 1, retakes("go=1.1"))
}
