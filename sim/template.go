package sim

import (
	"slices"
)

// A new thread inherits what the kernel keeps for the one that creates it. A
// goroutine locks itself to its thread to change just that (its user, its name
// space), so a locked thread must not create any: other goroutines would run on
// its likeness. It asks the template thread, which never ran a goroutine and has
// no P. Most programs lock nothing, so it is started by the first LockOSThread,
// and that thread may still create it: nothing was changed on it so far.
//
// To let any idle thread create the new one was rejected: it is asked when there
// is none.

// newmHandoff is the template thread and what it is asked for. Mirrors
// runtime.newmHandoff.
type newmHandoff struct {
	template *M   // nil: nobody has locked a thread so far
	newm     []*M // threads to be created: a stack
}

// startTemplateThread starts the template thread, if there is none yet.
// Mirrors startTemplateThread.
func (m *Machine) startTemplateThread(mp *M) {
	h := &m.handoff
	if h.template != nil || !m.policy.Template {
		return
	}
	h.template = m.allocm()
	h.template.phase = cloning
	m.newosproc(h.template)
	m.tellTemplate(mp, h.template.id)
}

// asksTemplate reports whether mp must not create a thread itself.
func (m *Machine) asksTemplate(mp *M) bool { return mp.locks > 0 && m.policy.Template }

// askTemplate leaves it to the template thread to create nmp, and wakes it up.
// Mirrors that part of newm.
func (m *Machine) askTemplate(mp, nmp *M) {
	h := &m.handoff
	h.newm = append(h.newm, nmp)
	if h.template.phase == parked {
		h.template.phase = cloning
		m.pending.add(h.template, m.now.Add(m.wakeLatency(mp.stopsLocked())))
	}
}

// templateThread is a step of the template thread: it creates all the threads
// that it is asked for, the last one first, and sleeps. At its first step it no
// longer counts as one that could make a goroutine ready. Mirrors templateThread.
func (m *Machine) templateThread(mp *M) {
	for _, nmp := range slices.Backward(m.handoff.newm) {
		m.newosproc(nmp)
		m.tellClone(mp, nmp.id)
	}
	m.handoff.newm = nil
	mp.phase = parked
	m.pending.endTurn()
	m.tellTemplateWait(mp)
	if m.sched.nmsys == 1 {
		m.sched.nmsys++
		m.checkdead(mp)
	}
}

// withdraw takes mp off the list of those that the template thread is asked
// for, and reports whether it was there: the world stops before mp exists. The
// runtime would wait until it does; here it is asleep at once, as all others.
func (h *newmHandoff) withdraw(mp *M) bool {
	i := slices.Index(h.newm, mp)
	if i < 0 {
		return false
	}
	h.newm = slices.Delete(h.newm, i, i+1)
	return true
}

// newThreadsAreAskedFor: a thread that is to come up but has no step to take
// waits for the template thread, once; that one is awake then; and it exists as
// soon as a thread is locked.
func newThreadsAreAskedFor(m *Machine) string {
	h, asked := &m.handoff, map[*M]int{}
	for _, mp := range h.newm {
		asked[mp]++
	}
	for _, mp := range m.ms {
		comes := mp.phase == waking && mp.slot < 0 && !mp.awaits
		switch {
		case asked[mp] != int(bit(comes)):
			return mp.id.String() + " must start, but no thread creates it, or two do"
		case h.template == nil && m.asksTemplate(mp):
			return mp.id.String() + " is locked, and there is no template thread"
		}
	}
	if len(h.newm) > 0 && h.template.phase != cloning {
		return "the template thread sleeps, although it was asked for a thread"
	}
	return ""
}
