package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// Boot is the state of the runtime when main.main begins. At GOMAXPROCS=1 it
// decides goroutine numbers, the first scheduling points and when the
// global queue comes first, so a simulation that is to print what the real program prints must
// begin in it.
type Boot struct {
	Tick   uint32 // schedtick of main's P
	Queued int    // runtime goroutines that have not run yet and only park: 0 to 2

	NoUpdater bool // the one that keeps GOMAXPROCS up to date is not among them: GODEBUG=updatemaxprocs=0
}

// DefaultBoot is the state of a program that imports fmt or os, with a go line
// of 1.25 or later: two goroutines wait (the GOMAXPROCS updater in the queue,
// the finalizer goroutine in runnext) and the first goroutine of the program
// is G7. It is the same for every number of Ps; in reality it varies there
// from start to start.
func DefaultBoot() Boot { return Boot{Tick: rules.BootTick, Queued: 2} }

// goidBatch is how many goroutine numbers a P takes at a time.
const goidBatch = 16

// schedinit makes the first three threads (main's, sysmon's, and the one that
// ran the runtime's own goroutines while main was blocked in its start-up) and
// the goroutines that exist when main.main begins. Mirrors the way from
// rt0_go to main.main.
func (m *Machine) schedinit(main Body, sym int32) {
	m0 := m.addM()
	watcher := m.addM()
	p0 := m.procs[0]
	p0.tick = m.boot.Tick
	m.tellBegin(m0, len(m.procs), int(p0.tick), m.FirstStack())
	m.tellRules(m0)
	m.setPStatus(p0, event.Prunning, m0)
	heap := m.gc.heap // what the runtime has by then is counted as bootBytes
	m.bootGoroutines(m0, main, sym)
	m.gc.heap = heap
	m.sched.mput(m.addM())
	m.tellStopM(m.ms[2], m.sched.nmidle)
	m.pending.add(m0, 0)
	m.startSysmon(watcher)
}

// tellRules tells of each rule that is not as in the latest release: whoever looks at
// the events, now or in a recording, must not take a number of Go 1.26 for one of this
// run. With the rules of the latest release there is nothing to tell.
func (m *Machine) tellRules(m0 *M) {
	if !m.want[event.Rule] {
		return
	}
	for _, d := range (rules.Rules{Policy: m.policy, Slice: m.costs.Slice}).Differences() {
		m.tellRule(m0, d.Key, d.Value)
	}
}

// bootQueue is what the runtime's own goroutines that may be queued when
// main.main begins will wait for, in their order.
func bootQueue() []event.WaitReason {
	return []event.WaitReason{event.WaitUpdateProcs, event.WaitFinalizer}
}

// bootGoroutines makes main and the runtime's own goroutines, in the order of
// the real start; those that have parked by then, park.
func (m *Machine) bootGoroutines(m0 *M, main Body, sym int32) {
	m.main = m.newG(m0, main, sym)
	for _, why := range []event.WaitReason{event.WaitForceGC, event.WaitGCSweep, event.WaitGCScavenge} {
		g := m.newSystemG(m0, why)
		m.employ(g, why)
		m.execute(m0, g, true)
		m.stopG(m0, event.Gwaiting, why)
	}
	queued := bootQueue()[:m.boot.Queued]
	if (m.policy.Release < rules.ReleaseUpdater || m.boot.NoUpdater) && len(queued) > 0 {
		queued = queued[1:]
	}
	for _, why := range queued {
		m.runqput(m0, m0.p, m.newSystemG(m0, why), true)
	}
	m.execute(m0, m.main, true)
}

// roleOf says what the goroutine is there for that waits for this reason at first.
func roleOf(why event.WaitReason) event.Role {
	switch why {
	case event.WaitGCSweep:
		return event.RoleSweep
	case event.WaitGCScavenge:
		return event.RoleScavenge
	case event.WaitUpdateProcs:
		return event.RoleUpdateProcs
	case event.WaitFinalizer:
		return event.RoleFinalizer
	}
	return event.RoleForceGC
}

// employ gives those of the runtime's goroutines that do something a body.
func (m *Machine) employ(g *G, why event.WaitReason) {
	switch why {
	case event.WaitForceGC:
		m.gc.forcer, g.body = g, forcer{}
	case event.WaitGCSweep:
		m.gc.sweeper, g.body = g, sweeper{}
	case event.WaitGCScavenge:
		m.gc.scavenger, g.body = g, scavenger{}
	}
}

// newSystemG makes a goroutine of the runtime's own that parks when it runs.
func (m *Machine) newSystemG(mp *M, why event.WaitReason) *G {
	g := m.newG(mp, Script{Park(why)}, 0)
	g.flags = gSystem
	m.users--
	m.tellSystem(mp, g.id, roleOf(why))
	return g
}
