package sim

import (
	"testing"
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A puller makes a coroutine and switches to it so many times. In between it
// blocks on a channel, if it has one, and so does the coroutine.
type puller struct {
	times  int
	block  *Chan
	c      *Coro
	told   func(who string)
	locked bool
}

// Next implements Body for the goroutine that pulls.
func (p *puller) Next(g *G, op *Op) {
	switch {
	case g.fault == FaultCoroExited:
		p.told("exited")
		*op = Return()
	case p.locked:
		p.locked = false
		*op = LockThread()
	case p.c == nil && g.pc == 0:
		g.pc++
		*op = NewCoro(&pulled{p: p, left: p.times}, 2)
	default:
		if p.c == nil {
			v, _ := g.Result()
			p.c = (*Coro)(unsafe.Pointer(v.Ptr))
		}
		p.told("pull")
		*op = SwitchCoro(p.c)
	}
}

// pulled is the coroutine's body: it gives so many values, and ends.
type pulled struct {
	p    *puller
	left int
	wait bool
}

// Next implements Body.
func (b *pulled) Next(g *G, op *Op) {
	b.wait = !b.wait && b.p.block != nil
	switch {
	case b.wait:
		*op = Recv(b.p.block)
	case b.left == 0:
		b.p.told("end")
		*op = ExitCoro(b.p.c)
	default:
		b.left--
		b.p.told("give")
		*op = SwitchCoro(b.p.c)
	}
}

// Who runs when, between the two goroutines of a coroutine? They take turns and
// the scheduler decides nothing: schedtick stays.
func TestCoroutineTakesTurns(t *testing.T) {
	var order []string
	p := &puller{times: 2, told: func(who string) { order = append(order, who) }}
	state := event.NewState()
	m, err := New(Config{Procs: 1, Check: true, Listen: state.Apply})
	require.NoError(t, err)
	m.Start(p, 1)
	before := m.procs[0].tick
	end := m.Run()
	assert.Equal(t, event.Exited, end.Why)
	assert.Equal(t, []string{"pull", "give", "pull", "give", "pull", "end", "pull", "exited"}, order)
	assert.Equal(t, before, m.procs[0].tick)
	assert.EqualValues(t, 1, m.users)
	same(t, m, state)
}

// May the coroutine block, while others run, with several Ps, and on a locked
// thread? The lock goes along with the turn.
func TestCoroutineBlocks(t *testing.T) {
	for procs := range 4 {
		state := event.NewState()
		m, err := New(Config{Procs: procs + 1, Check: true, Seed: int64(procs), Listen: state.Apply})
		require.NoError(t, err)
		c := m.NewChan(0, 0)
		gives := 0
		p := &puller{times: 5, block: c, locked: procs%2 == 1, told: func(who string) { gives += int(bit(who == "give")) }}
		sender := Script{Send(c, Int(1)), Send(c, Int(1)), Send(c, Int(1)), Gosched(), Send(c, Int(1)), Send(c, Int(1)), Send(c, Int(1))}
		m.Start(Script{Go(p, 1), Go(sender, 2), Sleep(event.Second)}, 1)
		for m.RunFor(1) {
			same(t, m, state)
		}
		assert.Equal(t, event.Exited, m.End().Why)
		assert.Equal(t, 5, gives)
	}
}

// What does a deadlock say of the one that waits for its turn?
func TestCoroutineThatNobodySwitchesTo(t *testing.T) {
	m, err := New(Config{Procs: 1, Check: true})
	require.NoError(t, err)
	m.Start(Script{NewCoro(Script{}, 2), Park(event.WaitSelectNoCases)}, 1)
	assert.Equal(t, event.Deadlocked, m.Run().Why)
	var reasons []string
	m.Goroutines(func(g *G) bool {
		if !g.System() {
			reasons = append(reasons, g.WaitReason().String())
		}
		return true
	})
	assert.Equal(t, []string{"select (no cases)", "coroutine"}, reasons)
}
