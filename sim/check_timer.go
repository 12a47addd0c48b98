package sim

import "github.com/gmpsim/gmpsim/sim/event"

// The invariants of timers, on the Ps or in the buckets of releases before Go
// 1.14.

// timersAreInOrder: each heap has its earliest timer on top, and each timer
// knows where it is. A channel's timer is in one only while somebody waits.
func timersAreInOrder(m *Machine) string {
	for _, p := range m.procs {
		if broken := p.timers.inOrder(); broken != "" {
			return "a timer on " + p.id.String() + " " + broken
		}
	}
	for i := range m.buckets {
		if broken := m.buckets[i].timers.inOrder(); broken != "" {
			return "a timer in a bucket " + broken
		}
	}
	return ""
}

// inOrder says what is wrong with one of the timers.
func (ts *timers) inOrder() string {
	for i, t := range ts.heap {
		switch {
		case t.in != ts || t.slot != i || t.when <= 0:
			return "is not at its recorded place"
		case i > 0 && t.when < ts.heap[(i-1)/4].when:
			return "is out of order"
		case t.c != nil && t.c.timer != nil && t.blocked == 0:
			return "fires, but no goroutine waits for it"
		}
	}
	return ""
}

// timersAreNotForgotten: while a timer is set and a P is idle, somebody will be
// there to run it: the M that sleeps in the network poller no longer than until
// then (or is on its way out), or one that is searching or waking up. A thread
// that leaves the poller since the network is ready sends nobody in its place, as
// in reality: then it must do when what it runs has stopped, or was preempted.
func timersAreNotForgotten(m *Machine) string {
	when := event.Never
	for _, p := range m.procs {
		when = min(when, p.timers.wakeTime())
	}
	if when == event.Never || m.sched.npidle == 0 || m.end.Why != event.NotEnded || !m.policy.Conserves() {
		return ""
	}
	latest := m.costs.FutexWake + m.costs.FutexSpread
	if m.sched.poller != nil && (m.sched.pollUntil <= when || m.sched.poller.at <= m.now.Add(latest)) {
		return ""
	}
	for _, mp := range m.ms {
		runs := m.sched.netSeq > 0 && mp.curg != nil
		if mp.spinning || mp.phase == finding || mp.phase == waking || runs {
			return ""
		}
	}
	return "a timer is set, a P is idle, and no M waits for the timer"
}

// bucketsAreWatched: with a timer in its heap the goroutine of a bucket is on its
// way to it, or sleeps no longer than until then, as far as it knows what time it
// is; and no timer is on a P.
func bucketsAreWatched(m *Machine) string {
	for i := range m.buckets {
		if broken := m.buckets[i].unwatched(); broken != "" {
			return broken
		}
	}
	for _, p := range m.procs {
		if m.buckets != nil && len(p.timers.heap) > 0 {
			return "a timer is on " + p.id.String() + ", where no M looks for it"
		}
	}
	return ""
}

// unwatched says why a timer of b might not fire.
func (b *timerBucket) unwatched() string {
	when := b.wakeTime()
	switch {
	case when == event.Never:
		return ""
	case b.g == nil || b.g.status == event.Gwaiting:
		return "a timer is set, but the goroutine that must run it does not have it"
	case b.g.status == event.Gsyscall && b.until > when:
		return "a timer is set, but the goroutine that must run it sleeps for longer"
	}
	return ""
}
