package sim

import (
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// Is a lock that goroutines share dearer on two Ps than on one? Yes: they pass its memory to
// and fro. With a lock for each goroutine nothing moves, and two Ps are nearly twice as fast.
func TestSharedMemoryMoves(t *testing.T) {
	took := func(procs, mutexes int) event.Duration {
		m := machine(t, Config{Procs: procs})
		var wg WaitGroup
		all := make([]Mutex, mutexes)
		main := Script{WgAdd(&wg, 8)}
		for i := range 8 {
			mu := &all[i%mutexes]
			main = append(main, Go(Script(repeatOps(5000, Lock(mu), Unlock(mu), WgAdd(&wg, -1))), 0))
		}
		m.Start(append(main, WgWait(&wg)), 0)
		require.Equal(t, event.Exited, m.Run().Why)
		return m.Now().Sub(0)
	}
	one := took(1, 1)
	assert.Equal(t, one, took(1, 8), "with one P nothing moves")
	assert.Greater(t, took(2, 1), one*3/2)
	assert.Less(t, took(2, 8), one*2/3)
}

// Who waits for a word? A P that has no copy: the others have written it, or it is new to it.
// To read a word that no one writes costs nothing, however many do.
func TestWhoWaitsForAWord(t *testing.T) {
	m := &Machine{rulebook: rulebook{costs: rules.Costs{CacheTransfer: 100}}}
	word, other := new(uint64), new(uint64)
	clock := event.Time(0)
	cost := func(p event.PID, w *uint64, write bool) event.Duration {
		clock += 1000
		mp := &M{p: &P{id: p}, at: clock}
		m.touch(mp, unsafe.Pointer(w), write)
		return mp.at.Sub(clock)
	}
	assert.Zero(t, cost(0, word, true), "the first")
	assert.Zero(t, cost(0, word, true), "its own")
	assert.EqualValues(t, 100, cost(1, word, false), "it comes from P0")
	assert.EqualValues(t, 100, cost(2, word, false))
	assert.Zero(t, cost(1, word, false), "P1 has a copy")
	assert.Zero(t, cost(0, word, false), "P0, too")
	assert.Zero(t, cost(0, word, true), "the copies are gone, which P0 does not wait for")
	assert.EqualValues(t, 100, cost(2, word, true))
	assert.Zero(t, cost(1, other, true), "another word")
	for range cacheLines {
		cost(0, new(uint64), true)
	}
	assert.Zero(t, cost(1, word, true), "it is forgotten")
	assert.Len(t, m.caches.lines, cacheLines)
	assert.Len(t, m.caches.of, cacheLines)
}

// How fast can two Ps change one word? As fast as it moves: who wants it while it is on its way
// waits for that, too.
func TestAWordMovesToOneAtATime(t *testing.T) {
	m := &Machine{rulebook: rulebook{costs: rules.Costs{CacheTransfer: 100}}}
	word := unsafe.Pointer(new(uint64))
	a, b, c := &M{p: &P{id: 0}}, &M{p: &P{id: 1}}, &M{p: &P{id: 2}}
	m.touch(a, word, true)
	m.touch(b, word, true)
	m.touch(c, word, true)
	assert.EqualValues(t, 100, b.at)
	assert.EqualValues(t, 200, c.at)
}
