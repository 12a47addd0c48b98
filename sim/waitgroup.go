package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A WaitGroup is a sync.WaitGroup. Its state holds the counter in the high
// half and the number of waiters in the low one. Mirrors sync.WaitGroup, Go
// 1.26.
type WaitGroup struct {
	state uint64
	sema  uint32
}

func (wg *WaitGroup) count() int32    { return int32(wg.state >> 32) }
func (wg *WaitGroup) waiters() uint32 { return uint32(wg.state) & 0x7fffffff }

// wgAdd is WaitGroup.Add. At zero all waiters are made ready, first come first
// served, so the last of them is in runnext.
func (m *Machine) wgAdd(mp *M, g *G, op *Op) {
	wg := (*WaitGroup)(op.obj)
	wg.state += uint64(op.n) << 32
	count, waiters := wg.count(), wg.waiters()
	if m.want[event.WgAdd] {
		m.tellWgAdd(mp, m.nameOf(op.obj, likeWg), int(op.n), int(count), int(waiters))
	}
	switch {
	case count < 0:
		g.fault = FaultWgNegative
		return
	case waiters != 0 && op.n > 0 && int64(count) == op.n:
		g.fault = FaultWgMisuse
		return
	case count > 0 || waiters == 0:
		return
	}
	wg.state = 0
	for ; waiters != 0; waiters-- {
		m.semrelease(mp, g, &wg.sema, false)
	}
}

// wgWait is WaitGroup.Wait.
func (m *Machine) wgWait(mp *M, g *G, op *Op) {
	wg := (*WaitGroup)(op.obj)
	outcome := event.Blocked
	if wg.count() == 0 {
		outcome = event.Took
	}
	if m.want[event.WgWait] {
		m.tellWgWait(mp, m.nameOf(unsafe.Pointer(wg), likeWg), outcome, int(wg.count()))
	}
	if outcome == event.Took {
		return
	}
	wg.state++
	if cansemacquire(&wg.sema) {
		m.wgReused(g, wg)
		return
	}
	m.wgPark(mp, g, wg)
}

// wgPark waits for the semaphore of wg.
func (m *Machine) wgPark(mp *M, g *G, wg *WaitGroup) {
	g.wait.v.Ptr = unsafe.Pointer(wg)
	g.resume = resumeWgWait
	m.semWait(mp, g, &wg.sema, false, event.WaitWaitGroup)
}

// wgWoken is the second half of Wait.
func (m *Machine) wgWoken(mp *M, g *G) {
	wg := (*WaitGroup)(g.wait.v.Ptr)
	if !cansemacquire(&wg.sema) {
		m.tellWgWait(mp, m.nameOf(unsafe.Pointer(wg), likeWg), event.Again, int(wg.count()))
		m.wgPark(mp, g, wg)
		return
	}
	m.wgReused(g, wg)
}

// wgReused finds the fault of a program that counts up again while somebody is
// still on his way out of Wait.
func (m *Machine) wgReused(g *G, wg *WaitGroup) {
	g.fault = FaultNone
	if wg.state != 0 {
		g.fault = FaultWgReused
	}
}
