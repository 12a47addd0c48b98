package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A G is a goroutine: what the scheduler must know of it, and nothing of what
// it computes (that is its Body).
//
// A status says who owns the G: a queue holds it while runnable, an M while
// running, a waiting list while waiting, a free list while dead. setStatus is
// the one door between them. Mirrors runtime.g, Go 1.26. It is kept small (a
// test holds it under 128 bytes) because a program may have millions.
type G struct {
	id   event.GID
	body Body
	link *G         // next in the global queue or a free list: schedlink
	sel  *selection // the waiters of a blocked select
	left *Op        // what a preempted G had left to do
	wait waiter     // the one waiter of everything that is not a select; its value is the result

	pc     int32     // a Script's place
	pos    int32     // where in the source it left its thread
	m      event.MID // who runs it
	stack  stackPlace
	on     uint16 // which P had it last
	status event.Status
	why    event.WaitReason
	fault  Fault
	resume resume // what to do when it runs again, before the body goes on
	spins  uint8  // mutex: active spins so far
	flags  gFlags // what it is
}

// gFlags says what a goroutine is.
type gFlags uint8

const (
	gSystem   gFlags = 1 << iota // one of the runtime's own: not counted as asleep
	gLocked                      // locked to a thread: sched.lockedm has which
	gStarving                    // waited too long for a mutex
	gWorker                      // a mark worker of the collector
	gWoken                       // mutex: it was woken and must clear the mutex's woken bit
)

func (g *G) is(f gFlags) bool { return g.flags&f != 0 }

// resume names the second half of an operation that blocks in its middle.
type resume uint8

const (
	resumeNone    resume = iota
	resumeLock           // Mutex.lockSlow goes round its loop again
	resumeSema           // semacquire tests the count again
	resumeWgWait         // WaitGroup.Wait has been woken
	resumeGCStart        // one more mark worker is ready
	resumeCollect        // runtime.GC goes on
	resumeLeft           // what the operation that was cut short left to do
)

// A waiter stands for a G in a waiting list. Mirrors runtime.sudog, but the
// common one is part of the G, so that blocking allocates nothing.
type waiter struct {
	g          *G
	next, prev *waiter
	on         unsafe.Pointer // *Chan or the semaphore's *uint32
	v          Value          // what is sent, or where the result arrives; of a mutex's: the *Mutex, and since when it waits
	index      uint32         // the select case, the ticket of a notify list, or of a semaphore's 1: it waits before all others
	inSelect   bool
	ok         bool  // received a real value, or was handed the semaphore
	chosen     int16 // a result: the case a select took
}

// ID returns g's number.
func (g *G) ID() event.GID { return g.id }

// M returns the thread that g runs on, NoM if it does not run.
func (g *G) M() event.MID { return g.m }

// Status returns g's state.
func (g *G) Status() event.Status { return g.status }

// WaitReason says why g waits; WaitNone if it does not.
func (g *G) WaitReason() event.WaitReason { return g.why }

// System reports whether g is one of the runtime's own goroutines.
func (g *G) System() bool { return g.is(gSystem) }

// Locked reports whether the goroutine is locked to its thread.
func (g *G) Locked() bool { return g.is(gLocked) }

// Body returns the code that g runs.
func (g *G) Body() Body { return g.body }

// Result returns what the last operation gave: the value that Recv or a
// receiving Select case got and whether it was sent by somebody; what TryLock,
// ResetTimer, StopTimer, NotifyAdd, Procs and SyscallDoing document.
func (g *G) Result() (Value, bool) { return g.wait.v, g.wait.ok }

// Chosen returns the case that the last Select took, -1 for its default.
func (g *G) Chosen() int { return int(g.wait.chosen) }

// Fault says how the last operation failed.
func (g *G) Fault() Fault { return g.fault }

// result is what the body's next call of Result returns.
func (g *G) result(v Value, ok bool) { g.wait.v, g.wait.ok = v, ok }

// legal[from] has a bit for every status that may follow. The table is the
// whole life of a goroutine. It has eight entries so that an index of three bits
// needs no check.
var legal = [8]uint8{
	event.Gidle:     1 << event.Gdead,
	event.Gdead:     1<<event.Grunnable | 1<<event.Gwaiting,
	event.Grunnable: 1 << event.Grunning,
	event.Grunning:  1<<event.Grunnable | 1<<event.Gwaiting | 1<<event.Gsyscall | 1<<event.Gdead,
	event.Gsyscall:  1<<event.Grunning | 1<<event.Grunnable,
	event.Gwaiting:  1<<event.Grunnable | 1<<event.Grunning,
}

// setStatus moves g to another state. A transition outside the table would
// mean that a goroutine is lost or runs twice. Mirrors casgstatus.
func (m *Machine) setStatus(g *G, to event.Status) {
	if legal[g.status&7]&(1<<(to&7)) == 0 {
		m.illegal(g, to)
	}
	g.status = to
}

func (m *Machine) illegal(g *G, to event.Status) {
	m.fail("%v goes from %v to %v", g.id, g.status, to)
}

const slabSize = 16 << 10 / unsafe.Sizeof(G{}) // a block fills one of Go's size classes

// allGs holds every G ever made, in blocks that never move. Dead ones are
// reused, so its size is the greatest number that lived at once.
type allGs struct {
	slabs [][]G
}

// add returns a fresh G.
func (a *allGs) add() *G {
	n := len(a.slabs)
	if n == 0 || len(a.slabs[n-1]) == cap(a.slabs[n-1]) {
		a.slabs = append(a.slabs, make([]G, 0, slabSize))
		n++
	}
	s := &a.slabs[n-1]
	*s = (*s)[:len(*s)+1]
	g := &(*s)[len(*s)-1]
	g.wait.g = g
	g.m = event.NoM
	g.status = event.Gdead
	return g
}

// made returns how many there are.
func (a *allGs) made() int {
	n := len(a.slabs)
	if n == 0 {
		return 0
	}
	return (n-1)*int(slabSize) + len(a.slabs[n-1])
}

// each calls yield for every G that is not dead, in the order they were made.
func (a *allGs) each(yield func(*G) bool) {
	for g := range a.all {
		if g.status != event.Gdead && !yield(g) {
			return
		}
	}
}

// all calls yield for the dead ones, too.
func (a *allGs) all(yield func(*G) bool) {
	for _, s := range a.slabs {
		for i := range s {
			if !yield(&s[i]) {
				return
			}
		}
	}
}
