package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// sysmon is a thread without a P that watches the others. It sleeps for
// SysmonDelayMin between two rounds, longer when it finds nothing to do for long, up
// to SysmonDelayMax. In a round it polls the network if nobody else has, takes the Ps
// of those who stay in a system call, and tells goroutines that run for too long to
// stop. Its pace is in package rules.
//
// A round is a table like the search for work: one row tried is one step, and a
// look at one P is a step too, since others act between two of them.
type sysmon struct {
	m     *M
	idle  int            // rounds in succession in which it took no P
	delay event.Duration // its last sleep
	look  int            // the P that it looks at next
	took  bool           // it took a P in this round
	deep  bool           // it sleeps until the next timer: sched.sysmonwait
}

// sysmontick is what sysmon saw when it last looked at a P. Mirrors
// runtime.sysmontick.
type sysmontick struct {
	schedtick, syscalltick uint32
	schedwhen, syscallwhen event.Time
}

// Until main.main begins, sysmon has made two rounds; the third comes soon.
const (
	bootRounds     = 2
	bootSysmonLook = 46 * event.Microsecond
)

// The rows of a round, in the order of sysmon.
const (
	watchSleepDeep = iota
	watchPoll
	watchScavenge
	watchRetake
	watchForceGC
	watchSleep
	watchRows
)

// sysmonRows returns the table of a round.
func sysmonRows() []row {
	return []row{
		watchSleepDeep: {"deep sleep", allIdle, trySysmonDeep,
			"while all Ps are idle there is nothing to watch until the next timer"},
		watchPoll: {"late poll", pollIsLate, trySysmonPoll,
			"while all Ps are busy, no thread polls the network: after a while (PollPatience) sysmon does"},
		watchScavenge: {"scavenger", scavengeDue, tryScavenge,
			"the sweeper has finished: the memory that it freed may be returned to the system"},
		watchRetake: {"retake", always, tryRetake,
			"has one goroutine, or one system call, been on the P for too long?"},
		watchForceGC: {"forced GC", gcIsOld, tryForceGC,
			"a program that hardly allocates is still collected, some time (ForceGCAfter) after the last collection"},
		watchSleep: {"next round", always, trySysmonSleep,
			"a short sleep at first (SysmonDelayMin); after many rounds without a P to take (SysmonPatience) the sleep doubles each time"},
	}
}

// startSysmon lets sysmon's thread, which exists already, go round. What its
// first looks would see depends on the start of the process; by default it
// has seen everything that happened before main.main. With FirstLook it takes the
// first system call for one that it has seen before: it has counted none so far.
func (m *Machine) startSysmon(mp *M) {
	m.watch = sysmon{m: mp, idle: bootRounds, delay: rules.SysmonDelayMin}
	mp.phase = watching
	m.sched.nmsys++
	for _, p := range m.procs {
		p.seen = sysmontick{schedtick: p.tick, syscalltick: p.syscalltick}
		if !m.policy.FirstLook {
			p.seen.syscalltick--
		}
	}
	m.pending.add(mp, m.now.Add(bootSysmonLook))
}

// sysmonStep takes one step of a round. After a deep sleep the round goes on
// behind it.
func (m *Machine) sysmonStep(mp *M) {
	if m.watch.deep {
		m.watch.deep = false
		mp.row = watchPoll
	}
	m.tryRow(mp)
}

// trySysmonDeep sleeps until the next timer, or until somebody returns from a
// system call. A timer does not reset the pace, so that a program that mostly
// sleeps is not woken more often for it.
func trySysmonDeep(m *Machine, mp *M) rowResult {
	until := min(m.timeSleepUntil(), m.now.Add(rules.SysmonDeepMax))
	if until <= m.now {
		return next
	}
	m.watch.deep = true
	mp.at = until.Add(m.costs.SleepSlack)
	m.tellSysmonDeep(mp, until)
	return again
}

// sysmonWake ends sysmon's deep sleep: a P is in use again. With a system call
// under way it looks often at first.
func (m *Machine) sysmonWake() {
	if !m.watch.deep {
		return
	}
	m.watch.idle, m.watch.delay = 0, rules.SysmonDelayMin
	if at := m.now.Add(m.costs.FutexWake); at < m.watch.m.at {
		m.pending.move(m.watch.m, at)
	}
}

// timeSleepUntil is when the next timer of any P fires. Mirrors
// timeSleepUntil.
func (m *Machine) timeSleepUntil() event.Time {
	next := event.Never
	for _, p := range m.procs {
		next = min(next, p.timers.wakeTime())
	}
	return next
}

// trySysmonPoll polls the network. Having no P, sysmon leaves all that is
// ready to the global queue.
func trySysmonPoll(m *Machine, mp *M) rowResult {
	m.sched.lastpoll = m.now
	list := m.netpoll(mp)
	m.injectglist(mp, &list)
	return next
}

// tryRetake looks at the next P that is in use. Mirrors retake.
func tryRetake(m *Machine, mp *M) rowResult {
	w := &m.watch
	for w.look < len(m.procs) && m.procs[w.look].m == nil {
		w.look++
	}
	if w.look >= len(m.procs) {
		w.look = 0
		return next
	}
	pp := m.procs[w.look]
	w.look++
	long := m.ranTooLong(mp, pp)
	if pp.m.phase == insyscall && m.isToTake(pp, long) {
		w.took = true
		m.retakeP(mp, pp)
	}
	return again
}

// ranTooLong reports whether pp has had the same slice for as long as the cost slice
// says, and then tells its goroutine to stop. A slice is what schedtick counts:
// goroutines that wake each other through runnext share one. As sysmon looks every
// SysmonDelayMax it notices a new slice at one look and its length at the next: the
// slice of a goroutine that only computes is as long as both together.
func (m *Machine) ranTooLong(mp *M, pp *P) bool {
	if pp.seen.schedtick != pp.tick {
		pp.seen.schedtick, pp.seen.schedwhen = pp.tick, m.now
		return false
	}
	if pp.seen.schedwhen.Add(m.costs.Slice) > m.now {
		return false
	}
	m.preemptone(mp, pp)
	return true
}

// isToTake decides whether the P of a thread in a system call is taken: not if
// sysmon sees the call for the first time, and not within TakePatience if nobody
// needs the P.
func (m *Machine) isToTake(pp *P, long bool) bool {
	if !long && pp.seen.syscalltick != pp.syscalltick {
		pp.seen.syscalltick, pp.seen.syscallwhen = pp.syscalltick, m.now
		return false
	}
	needed := !pp.empty() || m.sched.nmspinning+m.sched.npidle == 0
	return needed || pp.seen.syscallwhen.Add(rules.TakePatience) <= m.now
}

// trySysmonSleep ends the round.
func trySysmonSleep(m *Machine, mp *M) rowResult {
	w := &m.watch
	w.idle++
	if w.took {
		w.idle, w.took = 0, false
	}
	switch {
	case w.idle == 0:
		w.delay = rules.SysmonDelayMin
	case w.idle > rules.SysmonPatience:
		w.delay = min(2*w.delay, rules.SysmonDelayMax)
	}
	mp.spend(w.delay + m.costs.SleepSlack)
	mp.row = 0
	m.tellSysmonSleep(mp, w.delay, w.idle)
	return again
}
