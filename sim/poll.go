package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// The network poller is where an idle thread sleeps until the network is ready
// for somebody or the next timer fires. Only one thread is in it at a time; a
// timer that is set earlier meanwhile wakes it.

// tryTimers runs the expired timers of mp's own P.
func tryTimers(m *Machine, mp *M) rowResult {
	m.checkTimers(mp, mp.p)
	return next
}

// tryRecheckTimers looks for the earliest timer of all Ps: one may have been
// set while mp stopped spinning. Mirrors checkTimersNoP.
func tryRecheckTimers(m *Machine, mp *M) rowResult {
	for _, p := range m.procs {
		mp.search.pollUntil = min(mp.search.pollUntil, p.timers.wakeTime())
	}
	return next
}

// tryPoll sleeps in the poller until the next timer. If another thread is
// there already, it is woken if it would sleep too long, and mp goes to the
// idle list. Mirrors the end of findRunnable.
func tryPoll(m *Machine, mp *M) rowResult {
	until := mp.search.pollUntil
	if m.sched.poller != nil {
		if m.sched.pollUntil > until {
			m.netpollBreak()
		}
		return next
	}
	m.sched.poller, m.sched.pollUntil = mp, until
	mp.phase = polling
	mp.at = min(m.pollEnd(until), max(m.now, m.net.wakeTime()).Add(m.costs.NetWake))
	m.tellPoll(mp, until, m.pollWait(until))
	return asleep
}

// pollEnd is when the kernel wakes a thread that wants to sleep until the next
// timer: it is late, the more the longer it slept.
func (m *Machine) pollEnd(until event.Time) event.Time {
	d := m.pollWait(until)
	if d <= 0 {
		return max(m.now, until)
	}
	return m.now.Add(d + m.costs.PollLate + m.pollSlack(d))
}

// pollWait is the timeout of a thread that wants to sleep until the next timer: whole
// milliseconds, at least one, so the thread may come back before the timer is due. It is 0
// if the thread does not sleep, or no timer ends its sleep. Mirrors the timeout that
// netpoll computes for epoll.
func (m *Machine) pollWait(until event.Time) event.Duration {
	d := until.Sub(m.now)
	if d <= 0 || until == event.Never {
		return 0
	}
	if floor := m.costs.PollFloor; floor > 0 {
		d = max(floor, d/floor*floor)
	}
	return d
}

// pollSlack is by how much later a long sleep ends than a short one, whose slack the cost
// poll.late has. Mirrors Linux's select_estimate_accuracy.
func (m *Machine) pollSlack(d event.Duration) event.Duration {
	may := event.Duration(float64(d) * float64(m.costs.PollSlack) / float64(event.Second))
	return max(0, min(may, m.costs.PollSlackMost)-rules.PollSlackLeast)
}

// pollReturn is the first step of a thread that returns from the poller: it
// takes an idle P and searches again. If no P is idle it goes to sleep, since
// those that run will see the timer.
func (m *Machine) pollReturn(mp *M) {
	why, early := m.pollEnded()
	m.sched.poller, m.sched.pollUntil, m.sched.lastpoll = nil, event.Never, m.now
	p := m.sched.pidleget()
	if p == nil {
		m.tellPollWake(mp, event.NoP, why, early)
		list := m.netpoll(mp)
		m.injectglist(mp, &list)
		mp.phase, mp.row = finding, int(event.RowStop)
		return
	}
	m.acquirep(mp, p)
	m.tellPollWake(mp, p.id, why, early)
	list := m.netpoll(mp)
	spinning := mp.search.wasSpinning
	m.schedule(mp)
	switch g := list.pop(); {
	case g != nil:
		m.injectglist(mp, &list)
		m.readyIO(mp, g)
		m.run(mp, g, false)
	case spinning:
		m.becomeSpinning(mp)
	}
}

// pollEnded says why the thread in the poller returns now and, if the kernel's timeout
// ended its sleep, how long before the timer for which it slept: less than 0 is later.
func (m *Machine) pollEnded() (why event.PollEnd, early event.Duration) {
	broken := m.sched.pollBroken
	m.sched.pollBroken = false
	switch {
	case m.net.wakeTime() <= m.now:
		return event.PollNetwork, 0
	case broken:
		return event.PollBreak, 0
	case m.sched.pollUntil == event.Never:
		return event.PollTimeout, 0
	}
	return event.PollTimeout, m.sched.pollUntil.Sub(m.now)
}

// netpollBreak wakes the thread in the poller.
func (m *Machine) netpollBreak() {
	if at := m.now.Add(m.futexLatency()); at < m.sched.poller.at {
		m.sched.pollBroken = true
		m.pending.move(m.sched.poller, at)
	}
}

// wakeNetPoller is called when a timer was set that is its P's earliest. If a
// thread sleeps in the poller and past that time, it is woken; if none is in
// there, one more P is got going, since somebody must wait for the timer.
// Mirrors wakeNetPoller.
func (m *Machine) wakeNetPoller(mp *M, when event.Time) {
	switch {
	case m.sched.poller == nil:
		m.wakep(mp)
	case m.sched.pollUntil > when:
		m.netpollBreak()
	}
}
