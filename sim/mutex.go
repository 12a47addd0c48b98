package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Mutex is a sync.Mutex: its zero value is unlocked. Mirrors
// internal/sync.Mutex, Go 1.26, layout included.
//
// In normal mode a running goroutine takes a free mutex before a woken waiter
// can: that is unfair and fast. A waiter that has lost for rules.StarvationAfter turns
// the mutex to starvation mode, in which Unlock hands it to the first waiter.
type Mutex struct {
	state int32
	sema  uint32
}

const (
	mutexLocked      = 1 << iota // somebody holds it
	mutexWoken                   // a waiter is awake and tries for it
	mutexStarving                // it is handed over from holder to waiter
	mutexWaiterShift = iota      // above: how many wait

	activeSpins = 4 // tries before a goroutine queues
)

func (mu *Mutex) waiters() int64 { return int64(mu.state >> mutexWaiterShift) }

// mutexLock is Mutex.Lock.
func (m *Machine) mutexLock(mp *M, g *G, op *Op) {
	mu := (*Mutex)(op.obj)
	if mu.state == 0 {
		mu.state = mutexLocked
		m.lockEvent(mp, mu, event.Took)
		return
	}
	g.wait.v.Bits, g.spins, g.woken = 0, 0, false
	g.flags &^= gStarving
	m.lockSlow(mp, g, mu)
}

// mutexTryLock is Mutex.TryLock.
func (m *Machine) mutexTryLock(mp *M, g *G, op *Op) {
	mu := (*Mutex)(op.obj)
	free := mu.state&(mutexLocked|mutexStarving) == 0
	outcome := event.Failed
	if free {
		mu.state |= mutexLocked
		outcome = event.Took
	}
	g.result(Value{}, free)
	m.lockEvent(mp, mu, outcome)
}

// lockSlow goes once round the loop of Mutex.lockSlow: spin, take, or queue.
func (m *Machine) lockSlow(mp *M, g *G, mu *Mutex) {
	old := mu.state
	if old&(mutexLocked|mutexStarving) == mutexLocked && m.canSpin(mp, g) {
		m.mutexSpin(mp, g, mu)
		return
	}
	state := old
	if old&mutexStarving == 0 {
		state |= mutexLocked
	}
	if old&(mutexLocked|mutexStarving) != 0 {
		state += 1 << mutexWaiterShift
	}
	if g.is(gStarving) && old&mutexLocked != 0 {
		state |= mutexStarving
	}
	if g.woken {
		state &^= mutexWoken
	}
	mu.state = state
	if old&(mutexLocked|mutexStarving) == 0 {
		m.lockEvent(mp, mu, event.Took)
		return
	}
	outcome := event.Blocked
	if g.wait.v.Bits != 0 {
		outcome = event.Again
	}
	m.lockEvent(mp, mu, outcome)
	m.lockWait(mp, g, mu)
}

// lockWait queues g for the mutex: in front, if it has waited before. Up to Go
// 1.8 it was behind all others.
func (m *Machine) lockWait(mp *M, g *G, mu *Mutex) {
	g.spins = 0
	waited := g.wait.v.Bits != 0
	if !waited {
		g.wait.v.Bits = uint64(m.now)
	}
	if cansemacquire(&mu.sema) {
		g.wait.v.Ptr = unsafe.Pointer(mu)
		g.wait.ok = true
		m.lockWoken(mp, g)
		return
	}
	g.wait.v.Ptr = unsafe.Pointer(mu)
	g.resume = resumeLock
	m.semWait(mp, g, &mu.sema, waited && m.policy.LoserFirst, event.WaitMutexLock)
}

// lockWoken is what a woken waiter does: take the mutex that was handed to it,
// or try for it again.
func (m *Machine) lockWoken(mp *M, g *G) {
	mu := (*Mutex)(g.wait.v.Ptr)
	if g.spins > 0 {
		m.lockSlow(mp, g, mu)
		return
	}
	if !g.wait.ok && !cansemacquire(&mu.sema) {
		g.resume = resumeLock
		m.semWait(mp, g, &mu.sema, g.wait.index == 1, event.WaitMutexLock)
		return
	}
	if m.policy.Starvation && m.now.Sub(event.Time(g.wait.v.Bits)) > rules.StarvationAfter {
		g.flags |= gStarving
	}
	if mu.state&mutexStarving != 0 {
		delta := int32(mutexLocked - 1<<mutexWaiterShift)
		if !g.is(gStarving) || mu.state>>mutexWaiterShift == 1 {
			delta -= mutexStarving
		}
		mu.state += delta
		m.lockEvent(mp, mu, event.Took)
		return
	}
	g.woken, g.spins = true, 0
	m.lockSlow(mp, g, mu)
}

// canSpin says whether it is worth waiting for the holder without giving up
// the thread: it must be able to run elsewhere, and nothing must wait for this
// P. Mirrors runtime_canSpin.
func (m *Machine) canSpin(mp *M, g *G) bool {
	return g.spins < activeSpins && m.NumCPU() > 1 &&
		len(m.procs) > m.sched.npidle+m.sched.nmspinning+1 && mp.p.empty()
}

// mutexSpin burns a moment and tries again; it also tells Unlock not to wake
// anybody else meanwhile.
func (m *Machine) mutexSpin(mp *M, g *G, mu *Mutex) {
	if !g.woken && mu.state&mutexWoken == 0 && mu.waiters() != 0 {
		mu.state |= mutexWoken
		g.woken = true
	}
	g.spins++
	g.wait.v.Ptr = unsafe.Pointer(mu)
	g.resume = resumeLock
	mp.spend(m.costs.MutexSpin)
	mp.phase = entering
}

// mutexUnlock is Mutex.Unlock.
func (m *Machine) mutexUnlock(mp *M, g *G, op *Op) {
	mu := (*Mutex)(op.obj)
	if mu.state&mutexLocked == 0 {
		g.fault = FaultUnlocked
		m.unlockEvent(mp, mu, event.Failed, nil)
		return
	}
	mu.state -= mutexLocked
	switch state := mu.state; {
	case state&mutexStarving != 0:
		m.unlockEvent(mp, mu, event.Handed, m.semPeer(&mu.sema))
		m.semrelease(mp, g, &mu.sema, true)
	case mu.waiters() == 0 || state&(mutexLocked|mutexWoken) != 0:
		m.unlockEvent(mp, mu, event.Freed, nil)
	default:
		mu.state = (state - 1<<mutexWaiterShift) | mutexWoken
		m.unlockEvent(mp, mu, event.Woke, m.semPeer(&mu.sema))
		m.semrelease(mp, g, &mu.sema, false)
	}
}

func (m *Machine) lockEvent(mp *M, mu *Mutex, how event.Outcome) {
	if m.listen != nil {
		m.tellLock(mp, m.nameOf(unsafe.Pointer(mu)), how, int(mu.waiters()))
	}
}

func (m *Machine) unlockEvent(mp *M, mu *Mutex, how event.Outcome, peer *G) {
	if m.listen != nil {
		m.tellUnlock(mp, m.nameOf(unsafe.Pointer(mu)), how, idOf(peer))
	}
}
