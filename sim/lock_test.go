package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestChannelLockIsWaitedFor: goroutines on many Ps that use one channel wait
// for its lock; on one P nobody ever does, and with a channel for each hardly.
func TestChannelLockIsWaitedFor(t *testing.T) {
	waits := func(procs, chans int) int64 {
		m := machine(t, Config{Procs: procs, Boot: Boot{Tick: 4}, Check: true})
		var wg WaitGroup
		main := Script{WgAdd(&wg, 8)}
		var all []*Chan
		for range chans {
			all = append(all, m.NewChan(40_000, 0))
		}
		for i := range 8 {
			c := all[i%chans]
			main = append(main, Go(Script(repeatOps(5000, Burn(20), Send(c, Int(1)), WgAdd(&wg, -1))), 0))
		}
		m.Start(append(main, WgWait(&wg)), 0)
		require.Equal(t, Exited, m.Run().Why)
		return m.Stats().ChanLock.Waits
	}
	assert.Zero(t, waits(1, 1))
	assert.Greater(t, waits(8, 1), int64(100))
	assert.Zero(t, waits(8, 8))
}

// TestAheadInAStep: a step may take a lock long after it began. Whoever comes
// before that finds the lock free; whoever comes meanwhile, or while another one
// waits in line already, waits until all are done.
func TestAheadInAStep(t *testing.T) {
	var l runtimeLock
	var stats LockStats
	at := func(m MID, at Time) Time {
		mp := &M{id: m, at: at}
		mp.lock(&l, 10, &stats)
		return mp.at
	}
	assert.EqualValues(t, 100, at(1, 100))
	assert.EqualValues(t, 110, at(2, 102))
	assert.EqualValues(t, 120, at(3, 103))
	assert.EqualValues(t, 50, at(4, 50))
	assert.EqualValues(t, 60, at(5, 60))
	assert.Equal(t, LockStats{2, 8 + 17}, stats)
}

// TestFirstLook: by default sysmon needs two looks to take a P; the first
// system call of a process can be taken at the first.
func TestFirstLook(t *testing.T) {
	retakes := func(settings string) int64 {
		m := machine(t, Config{Procs: 1, Policy: policyOf(t, settings), Check: true})
		m.Start(Script{Go(Script{Burn(10)}, 0), Syscall(60*Microsecond, false)}, 0)
		m.Run()
		return m.Stats().Retakes
	}
	assert.EqualValues(t, 0, retakes("first-look=off"))
	assert.EqualValues(t, 1, retakes("first-look=on"))
}
