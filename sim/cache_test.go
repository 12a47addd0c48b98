package sim

import (
	"slices"
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
	assert.EqualValues(t, 100, cost(0, word, true), "the others give up their copies")
	assert.Zero(t, cost(0, word, true), "now it has the only one")
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

// What moves with a goroutine? Its own memory: who runs it or makes it ready on another P
// than before waits for that, once. With one P nothing ever does.
func TestAGoroutineMoves(t *testing.T) {
	m := &Machine{rulebook: rulebook{costs: rules.Costs{CacheTransfer: 100}}}
	mp, g := &M{p: &P{id: 1}}, &G{}
	m.fetchG(mp, g, gLines)
	assert.EqualValues(t, gLines*100, mp.at)
	assert.EqualValues(t, 1, g.on)
	moves := func(procs int) event.Duration {
		took := func(transfer event.Duration) event.Duration {
			costs := rules.DefaultCosts()
			costs.CacheTransfer = transfer
			m := machine(t, Config{Procs: procs, Costs: costs})
			var wg WaitGroup
			c := m.NewChan(0, 0)
			main := Script{WgAdd(&wg, 8)}
			for range 8 {
				main = append(main, Go(Script(repeatOps(500, Burn(20), Send(c, Int(1)), WgAdd(&wg, -1))), 0))
			}
			main = append(main, Go(Script(slices.Repeat([]Op{Recv(c)}, 4000)), 0))
			m.Start(append(main, WgWait(&wg)), 0)
			require.Equal(t, event.Exited, m.Run().Why)
			return m.Now().Sub(0)
		}
		return took(58) - took(1)
	}
	assert.Zero(t, moves(1))
	assert.Greater(t, moves(2), 4000*100*event.Nanosecond)
}

// Who pays for a look at a queue? Its owner, when it comes back to it; the thief that takes
// goroutines waits for their places, too.
func TestALookAtAQueue(t *testing.T) {
	m := machine(t, Config{Procs: 2, Costs: rules.Costs{CacheTransfer: 100}})
	owner, thief := &M{p: m.procs[0]}, &M{p: m.procs[1]}
	for range 32 {
		m.runqput(owner, owner.p, &G{}, false)
	}
	assert.Zero(t, owner.at)
	owner.p.looked = true
	m.runqput(owner, owner.p, &G{}, false)
	m.runqput(owner, owner.p, &G{}, false)
	assert.EqualValues(t, 100, owner.at, "once")
	require.NotNil(t, m.runqsteal(thief, owner.p))
	assert.EqualValues(t, 300, thief.at, "17 of 34, eight in a line")
}
