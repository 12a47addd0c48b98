package sim

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Cores are what threads run on. As long as there is one for every thread that
// has something to compute, nobody can tell who is on which, and the machine
// does not ask. With Config.Cores or Config.Quota it does: then every step of a
// thread is taken on a core.
//
//   - A thread that computes, or looks for work, owns a core. One that sleeps, is
//     in a system call or in the poller gives it up, and asks for one again when
//     its next step is due.
//   - If no core is free it waits at the tail of one queue. Meanwhile it is not
//     pending: what it still had to compute before its next step, it owes.
//   - While somebody waits, a thread whose slice is over gives its core to the
//     head of the queue and goes to the tail. That is done by the kernel's clock,
//     a pending entry like a thread's, so that others act before and after it.
//   - A thread that mostly sleeps does not wait: it takes the core of one that
//     computes, which goes on later with the rest of its slice.
//
// So a thread off its core is only late; what it does next is as it would have
// been. Others may take its P in a system call, ask it to stop, or stop the world
// in the meantime, as they may with a thread that computes.
//
// Rejected: to let every thread that wakes up wait its turn. On Linux one that
// sleeps for 2 ms at a time beside others that compute is back on the core within
// 90 us, and a poller is such a thread. Linux counts for that what each thread has
// had; here the question is only whether it slept for as long as it ran.
// sysmon needs no core: its looks take no time.
type cores struct {
	limit int  // how many there are; 0: as many as are asked for
	on    []*M // who is on each; nil: nobody
	busy  int
	ready []*M // those that wait for one, head first
	clock *M   // its steps are those of the kernel's clock
	quota quota
}

// A share is what the kernel knows of a thread.
type share struct {
	core   int            // which it is on; noCore: none
	since  event.Time     // when it got that, or left the last one
	ran    event.Duration // how long it was on one, up to since, after it last woke up
	slice  event.Duration // how long it may stay, from since on
	awaits bool           // it waits for a core
	owed   event.Duration // what it has to compute before its next step, once it has one
}

// newCores returns the cores that cfg asks for, nil if they need not be counted.
func newCores(cfg *Config) *cores {
	if cfg.Cores == 0 && cfg.Quota == 0 {
		return nil
	}
	clock := &M{id: event.NoM, slot: -1, share: share{core: event.NoCore}, preemptAt: event.Never}
	return &cores{limit: cfg.Cores, clock: clock, quota: newQuota(cfg)}
}

// onCores returns the steps of a machine whose cores are counted: each needs a
// core before, and may change who is on one.
func onCores(acts [phases]func(*Machine, *M)) [phases]func(*Machine, *M) {
	for i, act := range acts {
		acts[i] = func(m *Machine, mp *M) {
			if m.admit(mp) {
				act(m, mp)
			}
			m.settle(mp)
		}
	}
	return acts
}

// admit reports whether mp may take its step now.
func (m *Machine) admit(mp *M) bool {
	switch {
	case mp.phase == ticking:
		return true
	case m.cores.quota.frozen:
		mp.at = m.cores.quota.ends
		return false
	}
	return mp.phase == watching || mp.core != event.NoCore || m.takeCore(mp)
}

// takeCore gives mp, which wakes up, a free core or that of another thread, or a
// place in the queue for one.
func (m *Machine) takeCore(mp *M) bool {
	c := m.cores
	core := c.free()
	if core == event.NoCore {
		core = m.displace(mp)
	}
	mp.ran, mp.slice = 0, m.costs.KernelSlice
	if core != event.NoCore {
		m.put(mp, core)
		m.tellOnCore(mp, core, 0)
		return true
	}
	mp.awaits, mp.owed, mp.at = true, 0, m.now
	c.ready = append(c.ready, mp)
	m.pending.endTurn()
	m.tellCoreWait(mp, len(c.ready))
	return false
}

// displace frees a core for mp, which wakes up, if it has slept for as long as it ran
// before, and not run for as long as the thread whose slice ends first. So does a
// fair kernel scheduler: who sleeps much has little vruntime, and waits behind no one
// who computes.
func (m *Machine) displace(mp *M) int {
	other := m.cores.longest()
	if m.now.Sub(mp.since) < mp.ran || mp.ran >= other.ran+m.now.Sub(other.since) {
		return event.NoCore
	}
	core, ran := other.core, m.now.Sub(other.since)
	m.takeOff(other)
	other.slice -= ran
	m.cores.ready = slices.Insert(m.cores.ready, 0, other)
	m.tellSwitchM(other, core, ran, mp.id, true)
	return core
}

// takeOff takes mp from its core in the middle of what it computes.
func (m *Machine) takeOff(mp *M) {
	m.take(mp)
	m.pending.remove(mp)
	mp.awaits, mp.owed, mp.at = true, mp.at.Sub(m.now), m.now
}

// free is the lowest core that nobody is on, or noCore.
func (c *cores) free() int {
	for i, mp := range c.on {
		if mp == nil {
			return i
		}
	}
	if c.limit > 0 && len(c.on) == c.limit {
		return event.NoCore
	}
	c.on = append(c.on, nil)
	return len(c.on) - 1
}

// put lets mp run on a free core.
func (m *Machine) put(mp *M, core int) {
	c := m.cores
	m.charge()
	c.on[core] = mp
	c.busy++
	mp.core, mp.since = core, m.now
}

// take leaves mp's core to others.
func (m *Machine) take(mp *M) {
	c := m.cores
	m.charge()
	c.on[mp.core] = nil
	c.busy--
	mp.core = event.NoCore
	mp.ran += m.now.Sub(mp.since)
	mp.since = m.now
}

// settle is the end of a step: a thread that sleeps now leaves its core, and
// free cores go to those that wait.
func (m *Machine) settle(mp *M) {
	if m.end.Why != event.NotEnded {
		return
	}
	if mp.core != event.NoCore && !m.computes(mp) {
		m.tellOffCore(mp, mp.core)
		m.take(mp)
	}
	m.dispatch()
	m.setClock()
}

// computes reports whether mp needs its core until its next step. The back-off
// before a theft is a sleep. A system call that is over before the kernel could
// have switched to another thread is not.
func (m *Machine) computes(mp *M) bool {
	switch mp.phase {
	case entering, running, interrupted:
		return true
	case finding:
		return mp.search.next == nil
	case insyscall:
		return mp.at.Sub(m.now) < m.costs.KernelSwitch
	}
	return false
}

// dispatch gives free cores to those that wait, first come, first served.
func (m *Machine) dispatch() {
	c := m.cores
	for len(c.ready) > 0 && !c.quota.frozen {
		core := c.free()
		if core == event.NoCore {
			return
		}
		mp := c.ready[0]
		c.ready = c.ready[1:]
		waited := m.now.Sub(mp.at)
		m.put(mp, core)
		m.resume(mp)
		m.tellOnCore(mp, core, waited)
	}
}

// resume lets mp go on with what it owes. A request to stop that came while it
// was off its core finds it now.
func (m *Machine) resume(mp *M) {
	mp.awaits = false
	starts := m.now.Add(m.costs.KernelSwitch)
	mp.at = starts.Add(mp.owed)
	mp.preemptAt = max(mp.preemptAt, starts)
	if mp.phase == running && mp.preemptAt < mp.at {
		m.interrupt(mp)
	}
	m.pending.add(mp, mp.at)
}

// unqueue takes the next step from mp, wherever it stands: it is put to sleep.
func (m *Machine) unqueue(mp *M) {
	switch {
	case mp.awaits:
		c := m.cores
		mp.awaits = false
		c.ready = slices.DeleteFunc(c.ready, func(x *M) bool { return x == mp })
		m.tellOffCore(mp, event.NoCore)
	case mp.core != event.NoCore:
		m.tellOffCore(mp, mp.core)
		m.take(mp)
		m.pending.remove(mp)
	default:
		m.pending.remove(mp)
	}
}

// unspent is what mp still has to compute until its next step.
func (m *Machine) unspent(mp *M) event.Duration {
	if mp.awaits {
		return mp.owed
	}
	return mp.at.Sub(m.now)
}

// tick is a step of the kernel's clock: a period of the quota ends, the quota is
// used up, or the slices of threads are over that others wait for.
func (m *Machine) tick(*M) {
	m.tickQuota()
	for range len(m.cores.ready) {
		mp := m.cores.longest()
		if mp == nil || mp.sliceEnds() > m.now || m.cores.quota.frozen {
			return
		}
		m.rotate(mp)
	}
}

// longest is the thread on a core whose slice ends first.
func (c *cores) longest() *M {
	var first *M
	for _, mp := range c.on {
		if mp != nil && (first == nil || mp.sliceEnds() < first.sliceEnds()) {
			first = mp
		}
	}
	return first
}

// rotate ends mp's slice: it goes to the tail of the queue.
func (m *Machine) rotate(mp *M) {
	core, ran := mp.core, m.now.Sub(mp.since)
	m.takeOff(mp)
	mp.slice = m.costs.KernelSlice
	m.cores.ready = append(m.cores.ready, mp)
	m.tellSwitchM(mp, core, ran, m.cores.ready[0].id, false)
}

// sliceEnds is when others may have the core that mp is on.
func (mp *M) sliceEnds() event.Time { return mp.since.Add(mp.slice) }

// setClock makes the clock tick when it is next needed; with nobody waiting and
// no quota, never.
func (m *Machine) setClock() {
	clock, at := m.cores.clock, m.nextTick()
	switch {
	case m.current() == clock:
		clock.at, clock.phase = at, ticking
		if at == event.Never {
			clock.phase = parked
		}
	case clock.slot < 0 && at != event.Never:
		clock.phase = ticking
		m.pending.add(clock, at)
	case clock.slot >= 0 && at == event.Never:
		m.pending.remove(clock)
	case clock.slot >= 0 && at != clock.at:
		m.pending.move(clock, at)
	}
}

// nextTick is when something happens that only the clock sees.
func (m *Machine) nextTick() event.Time {
	c := m.cores
	at := c.quota.nextTick(c.busy)
	if len(c.ready) > 0 && !c.quota.frozen {
		at = min(at, max(m.now, c.longest().sliceEnds()))
	}
	return at
}
