package sim

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The garbage collector, as the scheduler sees it. What is garbage is not the
// machine's business; what counts is whom a collection stops, whose processors
// it takes, and who pays.
//
// A cycle begins in the goroutine whose allocation reaches the trigger, or in
// one that asks for it. It makes sure that there is a worker goroutine for each
// P, stops the world for a moment, and starts it again. From then on a quarter of
// the processors' time goes to the workers, which the search for work prefers to
// every queue; Ps without work mark, too; and a goroutine that allocates must
// mark in proportion (an assist), so that the heap cannot outrun the collector.
// Whoever marks the last of it stops the world a second time and ends the cycle.
// The sweeper, a goroutine of low priority, returns the memory behind it.
//
// Before Go 1.5 the goroutine that begins a cycle marks all of it while the world
// stands still: no workers, no assists, and a pause that grows with what is alive.
//
// The beginning and the end of a cycle are a table of rows like the search for
// work, since others act between stopping and starting the world.

// collector is the state of the garbage collector. Mirrors runtime.work and
// gcController.
type collector struct {
	heap pace

	starter *G              // who begins a cycle
	trigger event.GCTrigger // and why
	began   event.Time      // when marking began
	stopped event.Time      // when the world was stopped
	cycles  uint32          // that have begun to mark
	marking bool            // gcBlackenEnabled

	pool      []*G // the workers that wait, a stack
	workers   int
	dedicated int // workers that should mark until the end and do not yet
	share     int // of each P's time for fractional workers: in 1/(100·procs)
	idle      int // workers in idle mode
	maxIdle   int

	left     int64 // bytes that nobody has begun to mark
	root     int   // the next root job
	stacks   int   // that nobody has begun to scan
	inflight int   // how many are marking now, assists included
	total    int64 // bytes to mark in this cycle
	expected int64 // and what the pacer expects them to be
	ratio    ratio
	credit   int64 // bytes marked in the background that assists may take

	debts   map[*G]int64 // bytes allocated in this cycle and not paid for; below 0 is credit
	assists []*G         // those that wait for credit, the first to be served first
	waiters []*G         // those that wait for the cycle's end, the last to come first
	wants   map[*G]uint32

	sweeper   *G
	forcer    *G
	scavenger *G
	sweep     int64 // spans to sweep
	drained   bool  // somebody has found none left
	scavenge  bool  // sysmon is to wake the scavenger

	ended  uint32         // cycles
	forced uint32         // those that the program asked for
	paused event.Duration // how long the world stood still for them
}

// The rows of a cycle's beginning and end.
const (
	cycleWorkers = iota
	cycleStop
	cycleMarkAll
	cycleMark
	cycleShrink
	cycleStopAgain
	cycleEnd
	cycleRows
)

// cycleRows returns the table.
func gcRows() []row {
	return []row{
		cycleWorkers: {"workers", tooFewWorkers, tryWorkers,
			"a mark worker for each P: before the first cycle each is started, and the starter waits for it"},
		cycleStop: {"stop the world", always, tryStopWorld,
			"all goroutines must see at the same moment that marking begins: otherwise a pointer could be hidden from the workers"},
		cycleMarkAll: {"mark at once", marksStopped, tryMarkAll,
			"before Go 1.5: everything is marked while the world is stopped"},
		cycleMark: {"begin to mark", always, tryMark,
			"the Ps that were idle get workers, and the world goes on"},
		cycleShrink: {"shrink stacks", always, tryShrink,
			"a stack is halved if less than a quarter of it is in use"},
		cycleStopAgain: {"stop again", marksBeside, tryStopWorld,
			"nothing is left to mark; while the world is stopped, no goroutine can add to it"},
		cycleEnd: {"end the cycle", always, tryEnd,
			"goroutines that waited for the cycle or for credit go on, the sweeper is woken, and the world goes on"},
	}
}

// gcStart begins a cycle in mp's goroutine: it goes through the first rows of
// the table, and on with what it was doing after that. Mirrors gcStart.
func (m *Machine) gcStart(mp *M, why event.GCTrigger) {
	c := &m.gc
	c.starter, c.trigger = mp.curg, why
	m.tellGCStart(mp, int(c.cycles+1), why, c.heap.live.bytes, c.heap.goal)
	m.sweepAll(mp)
	mp.phase, mp.row = collecting, cycleWorkers
}

// tryWorkers starts one worker and waits until it is ready. It goes to runnext,
// and so does the goroutine that it readies: the two alternate without a pass
// through the queue. Mirrors gcBgMarkStartWorkers.
func tryWorkers(m *Machine, mp *M) rowResult {
	c := &m.gc
	c.workers++
	m.runqput(mp, mp.p, m.newWorker(mp), true)
	m.wakep(mp)
	c.starter.resume = resumeGCStart
	m.gopark(mp, event.WaitChanReceive)
	return asleep
}

// tryStopWorld stops the world, and takes the time that it takes. For the beginning of
// a cycle all is swept by then, so the scavenger is woken. Mirrors gcStart with
// finishsweep_m, and gcMarkDone.
func tryStopWorld(m *Machine, mp *M) rowResult {
	again := mp.row == cycleStopAgain
	m.gc.stopped = m.now
	m.tellStopWorld(mp, again, m.sched.npidle)
	m.stopTheWorld(mp)
	for p := m.sched.pidleget(); p != nil; p = m.sched.pidleget() {
		m.setPStatus(p, event.Pgcstop, nil)
	}
	if again {
		mp.spend(m.costs.GCEnd)
	} else {
		m.wakeScavenger(mp)
		mp.spend(m.costs.GCBegin)
	}
	return next
}

// beginMarking counts a new cycle, and what it has to mark.
func (m *Machine) beginMarking() {
	m.gc.cycles++
	m.clearPools()
	m.startCycle()
	m.gc.began = m.now
	m.gc.heap.epoch++
}

// tryMarkAll marks all at once. The world goes on when the cycle has ended.
// Mirrors gc of Go 1.4, where other threads help.
func tryMarkAll(m *Machine, mp *M) rowResult {
	m.beginMarking()
	var d event.Duration
	for m.gc.left > 0 {
		k := m.nextChunk(m.gc.left)
		m.gc.claimed(k)
		d += k.time
	}
	m.tellMeasured(mp, event.MeasuredMarking, int(d))
	mp.spend(d + m.costs.GCEnd)
	mp.row = cycleShrink
	return again
}

// tryMark lets marking begin. Mirrors the second half of gcStart.
func tryMark(m *Machine, mp *M) rowResult {
	c := &m.gc
	m.beginMarking()
	c.marking = true
	m.startStopped(mp)
	c.starter = nil
	mp.phase = running
	if c.trigger == event.TriggerCycle {
		m.collectFurther(mp, mp.curg)
	}
	m.proceed(mp, mp.curg)
	return found
}

// tryShrink makes the stacks smaller that are too large for what they hold. One
// step for all: the runtime does it goroutine by goroutine, when it scans a stack
// for the pointers in it. A goroutine that runs now keeps its stack.
func tryShrink(m *Machine, mp *M) rowResult {
	m.startingSize(mp)
	for g := range m.gs.each {
		if g.status != event.Grunning {
			m.shrinkStack(mp, g)
		}
	}
	m.freeStacks(mp)
	m.flushStacks()
	return next
}

// tryEnd ends the cycle while the world is stopped. Mirrors the end of
// gcMarkDone, and gcMarkTermination.
func tryEnd(m *Machine, mp *M) rowResult {
	c := &m.gc
	c.marking = false
	clear(c.debts)
	m.endCycle()
	m.tellGCDone(mp, int(c.cycles), c.heap.marked, c.heap.goal, m.now.Sub(c.began))
	m.gc.ended++
	m.wakeAll(mp, &c.assists)
	if c.sweeper.why == event.WaitGCSweep {
		m.goready(mp, c.sweeper)
	}
	m.wakeAll(mp, &c.waiters)
	m.startStopped(mp)
	mp.phase = running
	m.afterCycle(mp, mp.curg)
	m.proceed(mp, mp.curg)
	return found
}

// afterCycle lets g, which ended a cycle, go on: a worker parks, and one that has
// marked all by itself goes on with what it was doing.
func (m *Machine) afterCycle(mp *M, g *G) {
	c := &m.gc
	alone := c.starter != nil
	c.starter = nil
	switch {
	case g.is(gWorker):
		m.parkWorker(mp, g)
	case alone && c.trigger == event.TriggerCycle:
		m.collectFurther(mp, g)
	}
}

// wakeAll makes those that wait in a list runnable, the first one first.
func (m *Machine) wakeAll(mp *M, waiting *[]*G) {
	var list gList
	for i := len(*waiting) - 1; i >= 0; i-- {
		list.push((*waiting)[i])
	}
	*waiting = nil
	m.injectglist(mp, &list)
}

// startStopped starts the world that tryStopWorld stopped. While there is
// something to mark, Ps without work get a worker at once.
func (m *Machine) startStopped(mp *M) {
	pause := m.now.Sub(m.gc.stopped)
	m.gc.paused += pause
	m.tellStartWorld(mp, pause)
	if m.gc.marking {
		m.assignWorkers(mp)
	}
	m.procresize(len(m.procs), mp.p)
	m.startTheWorld(mp)
}

// busy reports whether a cycle is under way.
func (c *collector) busy() bool { return c.marking || c.starter != nil }

// waitForCycle parks mp's goroutine until the present cycle is over. Those that wait
// are a stack: who came last goes on first. Mirrors gcWaitOnMark.
func (m *Machine) waitForCycle(mp *M, why event.WaitReason) {
	m.gc.waiters = slices.Insert(m.gc.waiters, 0, mp.curg)
	m.gopark(mp, why)
}
