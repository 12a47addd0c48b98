package sim

import (
	"slices"
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestChannelLockIsWaitedFor: goroutines on many Ps that use one channel wait
// for its lock; on one P nobody ever does, and with a channel for each hardly.
func TestChannelLockIsWaitedFor(t *testing.T) {
	waits := func(procs, chans int) int {
		m, counts := counted(t, Config{Procs: procs, Boot: Boot{Tick: 4}, Check: true})
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
		require.Equal(t, event.Exited, m.Run().Why)
		return counts.ChanLock.N
	}
	assert.Zero(t, waits(1, 1))
	assert.Greater(t, waits(8, 1), 100)
	assert.Zero(t, waits(8, 8))
}

// TestRootLockIsWaitedFor: goroutines on many Ps that want one mutex wait for the
// lock of its semaphore's root, since those who get in line and those who wake the
// first in line all take it. On one P nobody ever does, and with a mutex for each
// nobody is in line.
func TestRootLockIsWaitedFor(t *testing.T) {
	waits := func(procs, mutexes, each int) int {
		m, counts := counted(t, Config{Procs: procs, Boot: Boot{Tick: 4}})
		var wg WaitGroup
		all := make([]Mutex, mutexes)
		main := Script{WgAdd(&wg, int64(mutexes*each))}
		for i := range mutexes * each {
			mu := &all[i%mutexes]
			work := []Op{Lock(mu), Burn(20), Unlock(mu), Burn(100)}
			main = append(main, Go(Script(append(slices.Repeat(work, 20_000/mutexes/each), WgAdd(&wg, -1))), 0))
		}
		m.Start(append(main, WgWait(&wg)), 0)
		require.Equal(t, event.Exited, m.Run().Why)
		return counts.SemaLock.N
	}
	assert.Zero(t, waits(1, 1, 64))
	assert.Greater(t, waits(8, 1, 64), 100)
	assert.Zero(t, waits(8, 64, 1))
}

// TestRoots: while more semaphores are waited for than there are roots, strangers
// share one. Who waits alone again and again has the same root each time.
func TestRoots(t *testing.T) {
	table := semTable{waited: map[*uint32]*semaQueue{}}
	semas := make([]uint32, semTabSize+1)
	for i := range semas {
		table.add(&semas[i])
	}
	first, last := table.find(&semas[0]), table.find(&semas[semTabSize])
	assert.Same(t, first.root, last.root)
	assert.NotSame(t, first.root, table.find(&semas[1]).root)
	table.drop(&semas[1], table.find(&semas[1]))
	assert.Nil(t, table.find(&semas[1]))
	root := table.add(&semas[1]).root
	table.drop(&semas[1], table.find(&semas[1]))
	assert.Same(t, root, table.add(&semas[1]).root)
}

// TestTimersLockIsHardlyWaitedFor: each P has a heap of timers of its own, so whoever
// sets or runs one meets nobody but a thief now and then. That is what the heaps of
// the Ps are for.
func TestTimersLockIsHardlyWaitedFor(t *testing.T) {
	waits := func(procs int) (n int) {
		for seed := range int64(8) {
			m, counts := counted(t, Config{Procs: procs, Seed: seed, Boot: Boot{Tick: 4}})
			main := goes(500, Script(slices.Repeat([]Op{Sleep(10 * event.Microsecond), Burn(100)}, 100)), Sleep(500*event.Millisecond))
			m.Start(Script(main), 0)
			require.Equal(t, event.Exited, m.Run().Why)
			require.EqualValues(t, 50_001, counts.N[event.TimerFire])
			n += counts.TimerLock.N
		}
		return n
	}
	assert.Zero(t, waits(1))
	n := waits(8)
	t.Logf("%d waits in 800 016 settings and firings", n)
	assert.Positive(t, n)
	assert.Less(t, n, 8000)
}

// TestAheadInAStep: a step may take a lock long after it began. Whoever comes
// before that finds the lock free; whoever comes meanwhile, or while another one
// waits in line already, waits until all are done.
func TestAheadInAStep(t *testing.T) {
	var m Machine
	var l runtimeLock
	var waits int
	var waited event.Duration
	at := func(id event.MID, at event.Time) event.Time {
		mp := &M{id: id, at: at}
		m.lock(mp, &l, 10, 1, event.MeasuredChanLock)
		if d := mp.at.Sub(at); d > 0 {
			waits, waited = waits+1, waited+d
		}
		return mp.at
	}
	assert.EqualValues(t, 100, at(1, 100))
	assert.EqualValues(t, 110, at(2, 102))
	assert.EqualValues(t, 120, at(3, 103))
	assert.EqualValues(t, 50, at(4, 50))
	assert.EqualValues(t, 60, at(5, 60))
	assert.Equal(t, 2, waits)
	assert.EqualValues(t, 8+17, waited)
}

// TestFirstLook: by default sysmon needs two looks to take a P; the first
// system call of a process can be taken at the first.
func TestFirstLook(t *testing.T) {
	retakes := func(settings string) int {
		m, counts := counted(t, Config{Procs: 1, Policy: policyOf(t, settings), Check: true})
		m.Start(Script{Go(Script{Burn(10)}, 0), Syscall(60*event.Microsecond, false)}, 0)
		m.Run()
		return counts.Retakes
	}
	assert.EqualValues(t, 0, retakes("first-look=off"))
	assert.EqualValues(t, 1, retakes("first-look=on"))
}

// What comes with a lock? What it guards, if another M had it last. Who had it last itself
// has only the lock to fetch, and only if another M waits for it.
func TestALockMoves(t *testing.T) {
	m := &Machine{rulebook: rulebook{costs: rules.Costs{CacheTransfer: 100, MutexSpin: 50}}}
	var l runtimeLock
	at := func(id event.MID, at event.Time) event.Duration {
		m.now = at
		mp := &M{id: id, at: at}
		m.lock(mp, &l, 10, 3, event.MeasuredChanLock)
		return mp.at.Sub(at)
	}
	assert.Zero(t, at(1, 1000), "no one had it")
	assert.Zero(t, at(1, 2000), "M1 has it")
	assert.EqualValues(t, 300, at(2, 3000), "M2 fetches all of it")
	assert.Zero(t, at(2, 4000))
	l.shared = true
	assert.EqualValues(t, 100, at(2, 5000), "another M has looked at the lock")
	assert.Zero(t, at(2, 6000))
	assert.EqualValues(t, 50+300, at(1, 6005), "it spins, then fetches all of it")
}
