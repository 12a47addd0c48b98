package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Coro is what two goroutines take turns over, as in iter.Pull: one waits on
// it while the other runs. A switch hands the thread, the P and the rest of the
// slice straight to the one that waits. The scheduler is not asked and schedtick
// stays; so a coroutine adds goroutines, but never makes two run at once. If a
// goroutine that is locked to its thread makes it, the lock goes along with each
// switch, and otherwise none may be there: code that needs its thread would else run
// on another one, or keep one that is not its own. Mirrors runtime.coro, Go 1.26.
type Coro struct {
	g    *G         // who waits; nil once one of them has ended
	made ThreadLock // what a switch must find
}

// A ThreadLock is the thread that a goroutine is locked to and how often.
type ThreadLock struct {
	M     event.MID // NoM if it is not locked
	Calls int       // of LockOSThread
}

// lock returns the lock of mp's goroutine.
func (mp *M) lock() ThreadLock {
	if mp.locks == 0 {
		return ThreadLock{M: event.NoM}
	}
	return ThreadLock{mp.id, int(mp.locks)}
}

// NewCoro makes a goroutine that will run body and waits on a new Coro, which
// Result holds in Ptr.
func NewCoro(body Body, sym int32) Op { return Op{Kind: OpCoroNew, body: body, n: int64(sym)} }

// SwitchCoro runs the goroutine that waits on c; the caller waits in its stead.
// FaultCoroExited and FaultCoroLock are possible.
func SwitchCoro(c *Coro) Op { return Op{Kind: OpCoroSwitch, obj: unsafe.Pointer(c)} }

// ExitCoro ends the goroutine, and runs the one that waits on c.
func ExitCoro(c *Coro) Op { return Op{Kind: OpCoroSwitch, obj: unsafe.Pointer(c), flag: true} }

// newcoro makes the goroutine: it is on no queue. Mirrors newcoro.
func (m *Machine) newcoro(mp *M, g *G, op *Op) {
	c := &Coro{m.newproc1(mp, op.body, int32(op.n), event.Gwaiting), mp.lock()}
	c.g.why = event.WaitCoroutine
	m.tellCoroutine(mp, c.g.id)
	g.result(Value{Ptr: unsafe.Pointer(c)}, true)
}

// coroswitch makes g and the goroutine on the Coro change places. Mirrors
// coroswitch_m.
func (m *Machine) coroswitch(mp *M, g *G, op *Op) {
	c := (*Coro)(op.obj)
	next := c.g
	if next == nil {
		g.fault = FaultCoroExited
		return
	}
	if mp.lock() != c.made {
		g.fault = FaultCoroLock
		return
	}
	m.tellCoroSwitch(mp, next.id, op.flag)
	if g.is(gLocked) {
		g.flags &^= gLocked
		next.flags |= gLocked
		mp.lockedg = next
	}
	c.g = m.leaveTo(mp, g, op.flag)
	m.setStatus(next, event.Grunning)
	next.why, next.m = event.WaitNone, mp.id
	mp.curg, mp.op.Pos, mp.preemptAt = next, next.pos, event.Never
	mp.phase = entering
}

// CoroLocks returns the lock that a switch to c by the running goroutine g finds, with
// its thread, and the one that c was made with.
func (m *Machine) CoroLocks(c *Coro, g *G) (got, want ThreadLock) {
	got = m.ms[g.m].lock()
	got.M = g.m
	return got, c.made
}

// leaveTo takes g off its thread, for good if it exits: then it returns nil.
func (m *Machine) leaveTo(mp *M, g *G, exits bool) *G {
	g.m, g.pos = event.NoM, mp.op.Pos
	if !exits {
		m.setStatus(g, event.Gwaiting)
		g.why = event.WaitCoroutine
		return g
	}
	m.setStatus(g, event.Gdead)
	m.users--
	m.gfput(mp, g)
	return nil
}
