package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLoserQueuesFirst: main unlocks and has the mutex again before G5, which it
// woke, can take it. Whom does the next Unlock wake, G5 or G6, which came later?
func TestLoserQueuesFirst(t *testing.T) {
	for settings, want := range map[string][]event.GID{
		"go=1.26": {5, 5, 6}, "go=1.9": {5, 5, 6}, "go=1.8": {5, 6, 5},
	} {
		var mu Mutex
		woken := []event.GID{}
		m := machine(t, Config{Procs: 1, Boot: Boot{Tick: 4}, Policy: policyOf(t, settings), Check: true, Listen: func(e *event.Event) {
			if e.Kind == event.Unlock && e.Unlock().Outcome == event.Woke {
				woken = append(woken, e.Unlock().G)
			}
		}})
		waiter := Script{Lock(&mu), Unlock(&mu)}
		m.Start(Script{
			Burn(1), Lock(&mu), Go(waiter, 0), Gosched(), Go(waiter, 0), Gosched(),
			Unlock(&mu), Lock(&mu), Gosched(), Unlock(&mu), Sleep(event.Second),
		}, 0)
		require.Equal(t, event.Exited, m.Run().Why, settings)
		assert.Equal(t, want, woken, settings)
	}
}

// TestHandoffYields: G5 has waited for more than a millisecond, so main hands the
// mutex to it, and then asks for it again. Who is the first to come, G5 or main?
func TestHandoffYields(t *testing.T) {
	for settings, want := range map[string]event.GID{"go=1.26": 5, "go=1.14": 5, "go=1.13": 1} {
		var mu Mutex
		handed, first := false, event.NoG
		m := machine(t, Config{Procs: 1, Boot: Boot{Tick: 4}, Policy: policyOf(t, settings), Check: true, Listen: func(e *event.Event) {
			if handed && first == event.NoG && e.Kind == event.Lock {
				first = e.G
			}
			handed = handed || e.Kind == event.Unlock && e.Unlock().Outcome == event.Handed
		}})
		waiter := Script{Lock(&mu), Unlock(&mu)}
		m.Start(Script{
			Burn(1), Lock(&mu), Go(waiter, 0), Gosched(), Burn(2 * event.Millisecond),
			Unlock(&mu), Lock(&mu), Gosched(), Unlock(&mu), TryLock(&mu), Sleep(event.Second),
		}, 0)
		require.Equal(t, event.Exited, m.Run().Why, settings)
		assert.Equal(t, want, first, settings)
	}
}

// TestNobodySpinsOnOneCore: a goroutine wants a mutex that is held on another P.
// Does it spin? Not on a single core: the holder could not run meanwhile.
func TestNobodySpinsOnOneCore(t *testing.T) {
	for cores, want := range map[int]bool{0: true, 2: true, 1: false} {
		m := machine(t, Config{Procs: 2, Cores: cores, Boot: Boot{Tick: 4}})
		m.Start(Script{Burn(1)}, 0)
		m.sched.npidle = 0
		assert.Equal(t, want, m.canSpin(m.ms[0], m.main), "%d cores", cores)
	}
}

// TestPlaceAfterWait: G5 waits for the mutex at place 7. When it has it at last, because
// it was free or was handed over, is it still at place 7, and not where main is?
func TestPlaceAfterWait(t *testing.T) {
	for held, want := range map[event.Duration]event.Outcome{event.Microsecond: event.Took, 2 * event.Millisecond: event.Handed} {
		var mu Mutex
		var how []event.Outcome
		m := machine(t, Config{Procs: 1, Boot: Boot{Tick: 4}, Check: true, Listen: func(e *event.Event) {
			if e.Kind == event.Lock && e.G == 5 {
				how = append(how, e.Lock().Outcome)
				assert.EqualValues(t, 7, e.Pos)
			}
		}})
		lock := Lock(&mu)
		lock.Pos = 7
		last := Unlock(&mu)
		last.Pos = 3
		m.Start(Script{
			Burn(1), Lock(&mu), Go(Script{lock, Unlock(&mu)}, 0), Gosched(), Burn(held),
			Unlock(&mu), Lock(&mu), Gosched(), last, Sleep(event.Second),
		}, 0)
		require.Equal(t, event.Exited, m.Run().Why)
		assert.Equal(t, want, how[len(how)-1])
	}
}

// TestUnlockBesideAwakeWaiter: main woke G5 for the mutex and has it again before G5
// runs. Its next Unlock wakes no other goroutine. Does it say that there is none?
func TestUnlockBesideAwakeWaiter(t *testing.T) {
	var mu Mutex
	var how []event.Outcome
	m := machine(t, Config{Procs: 1, Boot: Boot{Tick: 4}, Check: true, Listen: func(e *event.Event) {
		if e.Kind == event.Unlock {
			how = append(how, e.Unlock().Outcome)
		}
	}})
	m.Start(Script{
		Lock(&mu), Go(Script{Lock(&mu), Unlock(&mu)}, 0), Gosched(),
		Unlock(&mu), Lock(&mu), Unlock(&mu), Sleep(event.Second),
	}, 0)
	require.Equal(t, event.Exited, m.Run().Why)
	assert.Equal(t, []event.Outcome{event.Woke, event.Awake, event.Freed}, how)
}
