package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// After marking, what was not marked is returned, span by span: by a goroutine
// that gives way to all others, and by those who cannot wait for it.

// sweeper is the body of the runtime's goroutine that sweeps. Mirrors bgsweep.
type sweeper struct{}

// Next implements Body.
func (sweeper) Next(_ *G, op *Op) { *op = Op{Kind: opSweep} }

// doSweep sweeps a batch; then the sweeper gives way if no P is idle, and waits
// for the next cycle if nothing is left.
func (m *Machine) doSweep(mp *M, g *G, op *Op) {
	n := min(m.gc.sweep, rules.SweepBatch)
	m.sweepSpans(mp, n)
	switch {
	case n < rules.SweepBatch:
		m.sweepDrained()
		m.gopark(mp, event.WaitGCSweep)
	case m.sched.npidle == 0 || mp.preemptAt <= m.now:
		m.doGosched(mp, g, op)
	}
}

// sweepSpans sweeps up to n spans.
func (m *Machine) sweepSpans(mp *M, n int64) {
	if n = min(n, m.gc.sweep); n > 0 {
		m.gc.sweep -= n
		mp.spend(event.Duration(n) * m.costs.GCSweep)
		m.tellSweep(mp, int(n), int(m.gc.sweep))
	}
}

// sweepAll sweeps what the sweeper has left, since a new cycle begins.
func (m *Machine) sweepAll(mp *M) {
	m.sweepSpans(mp, m.gc.sweep)
	m.sweepDrained()
}

// sweepDrained notes that somebody has found nothing left to sweep. The first who does
// so in a cycle asks sysmon for the scavenger. Mirrors the end of sweepone.
func (m *Machine) sweepDrained() {
	if c := &m.gc; !c.drained {
		c.drained, c.scavenge = true, m.policy.Release >= rules.ReleaseScavenger
	}
}

// collect is runtime.GC: it waits for the present cycle, makes a whole one, and
// helps to sweep. Mirrors GC.
func (m *Machine) collect(mp *M, g *G, _ *Op) {
	if m.gc.wants == nil {
		m.gc.wants = map[*G]uint32{}
	}
	m.gc.wants[g] = m.gc.cycles + 1
	m.gc.forced++
	m.collectFurther(mp, g)
}

// collectFurther goes on with runtime.GC after it had to wait. While it sweeps
// it gives way after each span.
func (m *Machine) collectFurther(mp *M, g *G) {
	c := &m.gc
	want := c.wants[g]
	g.resume = resumeCollect
	switch {
	case c.busy() && c.cycles <= want:
		m.waitForCycle(mp, event.WaitGCCycle)
	case c.cycles < want:
		g.resume = resumeNone
		m.gcStart(mp, event.TriggerCycle)
	case c.cycles == want && c.sweep > 0:
		m.sweepSpans(mp, 1)
		m.doGosched(mp, g, nil)
	default:
		if c.cycles == want {
			m.sweepDrained()
		}
		g.resume = resumeNone
		delete(c.wants, g)
	}
}

// forcer is the body of the runtime's goroutine that collects when nobody did
// for two minutes. Mirrors forcegchelper.
type forcer struct{}

// Next implements Body.
func (forcer) Next(_ *G, op *Op) { *op = Op{Kind: opForceGC} }

// forceGC begins a cycle if none is under way; then the goroutine waits until
// sysmon needs it again.
func (m *Machine) forceGC(mp *M, g *G, _ *Op) {
	if m.gcIsOld() {
		m.gcStart(mp, event.TriggerTime)
		return
	}
	m.gopark(mp, event.WaitForceGC)
}

// gcIsOld reports whether there was a collection, and none for rules.ForceGCAfter.
func (m *Machine) gcIsOld() bool {
	h := &m.gc.heap
	return m.gc.cycles > 0 && !m.gc.busy() && h.percent >= 0 && h.last.Add(rules.ForceGCAfter) < m.now
}

// tryForceGC wakes the goroutine that collects when nobody else does.
func tryForceGC(m *Machine, mp *M) rowResult {
	if g := m.gc.forcer; g.why == event.WaitForceGC {
		var list gList
		list.push(g)
		m.injectglist(mp, &list)
	}
	return next
}
