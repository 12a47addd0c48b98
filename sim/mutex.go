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

// bits returns the state without the number of waiters, as events have it.
func (mu *Mutex) bits() event.MutexState {
	return event.MutexState(mu.state & (1<<mutexWaiterShift - 1))
}

// mutexLock is Mutex.Lock: a free mutex is taken at once, whoever else was woken for
// it. That is what makes a mutex fast and unfair. Mirrors internal/sync.Mutex.Lock,
// Go 1.26.
func (m *Machine) mutexLock(mp *M, g *G, op *Op) {
	mu := (*Mutex)(op.obj)
	if mu.state == 0 {
		mu.state = mutexLocked
		m.lockEvent(mp, mu, event.Took)
		return
	}
	g.wait.v.Bits, g.spins = 0, 0
	g.flags &^= gStarving | gWoken
	m.lockSlow(mp, g, mu)
}

// mutexTryLock is Mutex.TryLock. It fails where the mutex is in starvation mode,
// although it may be free: it belongs to the waiter to which it is being handed.
// Mirrors internal/sync.Mutex.TryLock, Go 1.26.
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
	if g.is(gWoken) {
		state &^= mutexWoken
	}
	mu.state = state
	if old&(mutexLocked|mutexStarving) == 0 {
		m.lockEvent(mp, mu, event.Took)
		return
	}
	outcome := event.Blocked
	if g.wait.v.Bits != 0 {
		outcome = requeued(m.policy.LoserFirst)
	}
	m.lockEvent(mp, mu, outcome)
	if (old^state)&mutexStarving != 0 {
		m.starveEvent(mp, g, mu)
	}
	m.lockWait(mp, g, mu)
}

// requeued says how a woken waiter waits again, for the mutex or for its semaphore.
func requeued(first bool) event.Outcome {
	if first {
		return event.Again
	}
	return event.Behind
}

// lockWait queues g for the mutex: in front if it has waited before, so that a loser
// is not also behind those who came while it tried; up to Go 1.8 behind all others.
// The time at which it began to wait is noted once, since starvation counts from
// there. Mirrors the second half of Mutex.lockSlow, Go 1.26.
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

// lockWoken is what a woken waiter does: take the mutex that was handed to it
// (starvation mode), or go round the loop again and compete with those that run. Who
// takes it over ends starvation mode if it waited less than a millisecond or is the
// last waiter; otherwise two goroutines could hand the mutex to each other through
// the semaphore for ever, at the price of two switches each time. Mirrors the end of
// Mutex.lockSlow, Go 1.26.
func (m *Machine) lockWoken(mp *M, g *G) {
	mu := (*Mutex)(g.wait.v.Ptr)
	if len(m.procs) > 1 { // who spins only looks, unless it is free
		m.touch(mp, unsafe.Pointer(mu), g.spins == 0 || mu.state&mutexLocked == 0)
	}
	if g.spins > 0 {
		m.lockSlow(mp, g, mu)
		return
	}
	if !g.wait.ok && !cansemacquire(&mu.sema) {
		first := g.wait.index == 1
		m.lockEvent(mp, mu, requeued(first))
		g.resume = resumeLock
		m.semWait(mp, g, &mu.sema, first, event.WaitMutexLock)
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
		m.lockEvent(mp, mu, event.Handed)
		if mu.state&mutexStarving == 0 {
			m.starveEvent(mp, g, mu)
		}
		return
	}
	g.flags |= gWoken
	g.spins = 0
	m.lockSlow(mp, g, mu)
}

// canSpin says whether it is worth waiting for the holder without giving up
// the thread: it must be able to run elsewhere, and nothing must wait for this
// P. Mirrors runtime_canSpin.
func (m *Machine) canSpin(mp *M, g *G) bool {
	return g.spins < activeSpins && m.NumCPU() > 1 &&
		len(m.procs) > m.sched.npidle+m.sched.nmspinning+1 && mp.p.empty()
}

// mutexSpin burns a moment and tries again. While it spins it sets mutexWoken, so
// that Unlock does not wake a waiter that would only come too late. Mirrors the
// spinning in Mutex.lockSlow, with sync_runtime_doSpin, Go 1.26.
func (m *Machine) mutexSpin(mp *M, g *G, mu *Mutex) {
	wakes := !g.is(gWoken) && mu.state&mutexWoken == 0 && mu.waiters() != 0
	if wakes {
		mu.state |= mutexWoken
		g.flags |= gWoken
	}
	g.spins++
	if m.want[event.LockSpin] {
		m.tellLockSpin(mp, m.nameOf(unsafe.Pointer(mu), likeMutex), int(g.spins), wakes)
	}
	g.wait.v.Ptr = unsafe.Pointer(mu)
	g.resume = resumeLock
	mp.spend(m.costs.MutexSpin)
	mp.phase = entering
}

// mutexUnlock is Mutex.Unlock with unlockSlow, Go 1.26. In normal mode the mutex is
// free and the first waiter is woken to compete for it; in starvation mode it is
// never free: the semaphore hands it over, and g gives its P to the waiter so that
// the mutex does not lie idle meanwhile.
func (m *Machine) mutexUnlock(mp *M, g *G, op *Op) {
	mu := (*Mutex)(op.obj)
	if mu.state&mutexLocked == 0 {
		g.fault = FaultUnlocked
		m.unlockEvent(mp, mu, event.Failed, nil, mu.waiters())
		return
	}
	mu.state -= mutexLocked
	switch state := mu.state; {
	case state&mutexStarving != 0:
		m.unlockEvent(mp, mu, event.Handed, m.semPeer(&mu.sema), mu.waiters()-1)
		m.semrelease(mp, g, &mu.sema, true)
	case state&mutexWoken != 0:
		m.unlockEvent(mp, mu, event.Awake, nil, mu.waiters())
	case mu.waiters() == 0:
		m.unlockEvent(mp, mu, event.Freed, nil, 0)
	default:
		mu.state = (state - 1<<mutexWaiterShift) | mutexWoken
		m.unlockWoke(mp, mu)
		m.semrelease(mp, g, &mu.sema, false)
	}
}

// unlockWoke tells whom Unlock wakes. It is no one if the waiter that it counts was
// woken before and lost the semaphore: it is awake and finds the count when it runs.
func (m *Machine) unlockWoke(mp *M, mu *Mutex) {
	peer, how := m.semPeer(&mu.sema), event.Woke
	if peer == nil {
		how = event.Awake
	}
	m.unlockEvent(mp, mu, how, peer, mu.waiters())
}

func (m *Machine) lockEvent(mp *M, mu *Mutex, how event.Outcome) {
	if m.want[event.Lock] {
		m.tellLock(mp, m.nameOf(unsafe.Pointer(mu), likeMutex), how, int(mu.waiters()), mu.bits())
	}
}

// starveEvent tells that starvation mode began or ended: g has waited, and is the reason.
func (m *Machine) starveEvent(mp *M, g *G, mu *Mutex) {
	if m.want[event.Starve] {
		m.tellStarve(mp, m.nameOf(unsafe.Pointer(mu), likeMutex), mu.state&mutexStarving != 0,
			m.now.Sub(event.Time(g.wait.v.Bits)), int(mu.waiters()))
	}
}

func (m *Machine) unlockEvent(mp *M, mu *Mutex, how event.Outcome, peer *G, left int64) {
	if m.want[event.Unlock] {
		m.tellUnlock(mp, m.nameOf(unsafe.Pointer(mu), likeMutex), how, idOf(peer), int(left))
	}
}
