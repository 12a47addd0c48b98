package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A semaphore is a count in the program's memory; those who wait for it are
// found by its address, in an entry of semTable.

// cansemacquire takes one from the count if it is positive.
func cansemacquire(sema *uint32) bool {
	if *sema == 0 {
		return false
	}
	*sema--
	return true
}

// semacquire waits for a semaphore. Mirrors semacquire1.
func (m *Machine) semacquire(mp *M, g *G, op *Op) {
	sema := (*uint32)(op.obj)
	why := event.WaitReason(op.n)
	if cansemacquire(sema) {
		m.tellAcquire(mp, op.obj, op.v.Ptr, why, event.Took, false)
		return
	}
	m.tellAcquire(mp, op.obj, op.v.Ptr, why, event.Blocked, op.flag)
	g.resume, g.wait.v.Ptr = resumeSema, op.v.Ptr
	m.semWait(mp, g, sema, op.flag, why)
}

// semWait queues g, in front of the others with lifo, and parks it.
func (m *Machine) semWait(mp *M, g *G, sema *uint32, lifo bool, why event.WaitReason) {
	q := m.semas.add(sema)
	m.lockRoot(mp, q)
	mp.spend(m.costs.SemaWait)
	w := &g.wait
	w.on, w.ok, w.inSelect = unsafe.Pointer(sema), false, false
	w.index = uint32(bit(lifo))
	if g.resume == resumeSema {
		w.v.Bits = uint64(why) // in case it has to wait again
	}
	if lifo {
		q.pushFront(w)
	} else {
		q.push(w)
	}
	m.acquireSudogs(mp, 1)
	m.gopark(mp, why)
}

// semWoken is the second half of semacquire: the count may be gone again, for
// whoever was running could take it first. Then g waits anew.
func (m *Machine) semWoken(mp *M, g *G) {
	sema := (*uint32)(g.wait.on)
	if g.wait.ok || cansemacquire(sema) {
		return
	}
	m.tellAcquire(mp, g.wait.on, g.wait.v.Ptr, event.WaitReason(g.wait.v.Bits), event.Again, g.wait.index == 1)
	g.resume = resumeSema
	m.semWait(mp, g, sema, g.wait.index == 1, event.WaitReason(g.wait.v.Bits))
}

// doSemrelease releases a semaphore.
func (m *Machine) doSemrelease(mp *M, g *G, op *Op) {
	sema := (*uint32)(op.obj)
	peer := m.semPeer(sema)
	outcome := event.Freed
	if peer != nil {
		outcome = event.Woke
	}
	if m.want[event.SemRelease] {
		m.tellSemRelease(mp, m.semName(op), outcome, idOf(peer), int(*sema+1))
	}
	m.semrelease(mp, g, sema, op.flag)
}

// semName returns the number of a semaphore, or of the RWMutex that it is a part of.
func (m *Machine) semName(op *Op) int64 {
	if op.v.Ptr != nil {
		return m.nameOf(op.v.Ptr, likeMutex)
	}
	return m.nameOf(op.obj, likeSema)
}

// semPeer is the goroutine that waits first for sema, nil if none does.
func (m *Machine) semPeer(sema *uint32) *G {
	if q := m.semas.find(sema); q != nil {
		return q.first.g
	}
	return nil
}

// semrelease adds one to the count and readies the first waiter. With handoff
// the waiter gets the count at once and runs in g's slice, before anybody else
// can take it; before Go 1.14 g went on, and the waiter was its P's next. Mirrors
// semrelease1.
func (m *Machine) semrelease(mp *M, g *G, sema *uint32, handoff bool) {
	*sema++
	q := m.semas.find(sema)
	if q == nil {
		return
	}
	m.lockRoot(mp, q)
	mp.spend(m.costs.SemaWake)
	w := q.first
	q.remove(w)
	m.releaseSudogs(1)
	if q.first == nil {
		m.semas.drop(sema, q)
	}
	w.ok = handoff && cansemacquire(sema)
	m.goready(mp, w.g)
	if w.ok && m.policy.HandoffYield {
		m.goyield(mp, g)
	}
}
