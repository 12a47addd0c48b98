package sim

import "github.com/gmpsim/gmpsim/sim/event"

// The invariants of the machine, each a function that returns what is broken.
// They hold after every step; Config.Check tests them then.

// verified returns acts with a test of every invariant after each step.
func verified(acts [phases]func(*Machine, *M)) [phases]func(*Machine, *M) {
	for i, act := range acts {
		acts[i] = func(m *Machine, mp *M) {
			act(m, mp)
			m.verify()
		}
	}
	return acts
}

// verify tests every invariant and stops the process at the first that fails.
func (m *Machine) verify() {
	for _, holds := range []func(*Machine) string{
		eachGInOnePlace, eachPInOnePlace, eachMInOnePlace, ownersPointAtEachOther,
		systemCallsShow, idlePIsEmpty, idleListsAreCounted, spinnersAreCounted, usersAreCounted,
		timersAreInOrder, workIsNotForgotten, timersAreNotForgotten, bucketsAreWatched, stepsAreQueued,
		workersAreInOnePlace, markingIsCounted,
		coresAreShared, frozenStandsStill,
		stacksAreCounted, newThreadsAreAskedFor,
	} {
		if broken := holds(m); broken != "" {
			m.fail("%s", broken)
		}
	}
}

// eachGInOnePlace: a runnable G is on exactly one queue, once; a running one
// on exactly one M; any other on neither.
func eachGInOnePlace(m *Machine) string {
	queued := map[*G]int{}
	for g := m.sched.runq.head; g != nil; g = g.link {
		queued[g]++
	}
	for _, p := range m.procs {
		for i := range p.runq.len() {
			queued[p.runq.at(i)]++
		}
		if p.next != nil {
			queued[p.next]++
		}
	}
	running := map[*G]int{}
	for _, mp := range m.ms {
		if mp.curg != nil {
			running[mp.curg]++
		}
	}
	for g := range m.gs.each {
		wantQ := int(bit(g.status == event.Grunnable && !m.comes(g)))
		wantR := int(bit(g.status == event.Grunning || g.status == event.Gsyscall))
		if queued[g] != wantQ || running[g] != wantR {
			return g.id.String() + " is " + g.status.String() + ", but queued or running elsewhere"
		}
	}
	return ""
}

// eachPInOnePlace: a P is owned by one M, or is on the idle list, or waits for
// one M that wakes up.
func eachPInOnePlace(m *Machine) string {
	places := map[*P]int{}
	for p := m.sched.pidle; p != nil; p = p.link {
		places[p]++
	}
	for _, mp := range m.ms {
		places[mp.p]++
		places[mp.nextp]++
	}
	for _, p := range m.procs {
		if places[p] != 1 && (places[p] != 0 || p.status != event.Pgcstop) {
			return p.id.String() + " is lost, or in two places"
		}
	}
	return ""
}

// eachMInOnePlace: a thread sleeps on the idle list or has a step to take (the
// template thread sleeps elsewhere), and
// one that wakes up has a P to take over.
func eachMInOnePlace(m *Machine) string {
	idle := map[*M]bool{}
	for mp := m.sched.midle; mp != nil; mp = mp.link {
		idle[mp] = true
	}
	for _, mp := range m.ms {
		switch {
		case idle[mp] != (mp.phase == parked && mp.lockedg == nil && mp != m.handoff.template):
			return mp.id.String() + " sleeps but is not on the idle list, or is on it but does not sleep"
		case (mp.nextp != nil) != (mp.phase == waking) && mp.lockedg == nil:
			return mp.id.String() + " wakes up without a P, or has a P to take over and does not wake up"
		case (m.sched.poller == mp) != (mp.phase == polling):
			return mp.id.String() + " is in the network poller but not recorded there, or recorded but not there"
		}
	}
	return ""
}

// comes reports whether g was found and the thread to which it is locked is
// waking up to run it.
func (m *Machine) comes(g *G) bool {
	if !g.is(gLocked) {
		return false
	}
	mp := m.lockedm(g)
	return mp.nextp != nil
}

// ownersPointAtEachOther: a running G, its M and its P.
func ownersPointAtEachOther(m *Machine) string {
	for _, mp := range m.ms {
		switch {
		case mp.p != nil && mp.p.m != mp:
			return mp.id.String() + " has " + mp.p.id.String() + ", which another M owns"
		case mp.curg != nil && mp.p == nil && mp.curg.status != event.Gsyscall:
			return mp.id.String() + " runs a G without a P"
		case mp.curg != nil && mp.curg.m != mp.id:
			return mp.id.String() + " runs " + mp.curg.id.String() + ", which does not know it"
		}
	}
	for _, p := range m.procs {
		if (p.status == event.Prunning || p.status == event.Psyscall) != (p.m != nil) || p.m != nil && p.m.p != p {
			return p.id.String() + " is " + p.status.String() + ", but its owner says otherwise"
		}
	}
	return ""
}

// systemCallsShow: up to Go 1.25 a P has a status of its own while its thread is
// in a system call, and at no other time; later never.
func systemCallsShow(m *Machine) string {
	for _, p := range m.procs {
		if in := p.m != nil && p.m.phase == insyscall; (p.status == event.Psyscall) != (in && m.policy.PSyscall) {
			return p.id.String() + " is " + p.status.String() + ", but its thread says otherwise"
		}
	}
	return ""
}

// idlePIsEmpty: what is on the idle list has nothing to run.
func idlePIsEmpty(m *Machine) string {
	for p := m.sched.pidle; p != nil; p = p.link {
		if !p.empty() || p.status != event.Pidle {
			return p.id.String() + " is on the idle list with work"
		}
	}
	return ""
}

// idleListsAreCounted: npidle and nmidle are the lengths of the lists.
func idleListsAreCounted(m *Machine) string {
	nP, nM := 0, 0
	for p := m.sched.pidle; p != nil; p = p.link {
		nP++
	}
	for mp := m.sched.midle; mp != nil; mp = mp.link {
		nM++
	}
	if nP != m.sched.npidle || nM != m.sched.nmidle {
		return "the length of an idle list is not its count"
	}
	return ""
}

// spinnersAreCounted: nmspinning is the number of spinning Ms.
func spinnersAreCounted(m *Machine) string {
	n := 0
	for _, mp := range m.ms {
		n += int(bit(mp.spinning))
	}
	if n != m.sched.nmspinning {
		return "nmspinning is not the number of spinning Ms"
	}
	return ""
}

// usersAreCounted: NumGoroutine is right.
func usersAreCounted(m *Machine) string {
	n := 0
	for g := range m.gs.each {
		n += int(bit(!g.is(gSystem)))
	}
	if n != m.users {
		return "the number of goroutines is wrong"
	}
	return ""
}

// coresAreShared: no more threads run than there are cores, no core is free while
// a thread waits for one, and whoever computes is on one.
func coresAreShared(m *Machine) string {
	c := m.cores
	if c == nil || m.end.Why != event.NotEnded {
		return ""
	}
	n := 0
	for i, mp := range c.on {
		if n += int(bit(mp != nil)); mp != nil && mp.core != i {
			return mp.id.String() + " does not know its core"
		}
	}
	switch {
	case n != c.busy || c.limit > 0 && n > c.limit:
		return "more threads run than there are cores"
	case len(c.ready) > 0 && !c.quota.frozen && (n < len(c.on) || n < c.limit):
		return "a core is free while a thread waits for one"
	}
	return m.offCore()
}

// offCore finds a thread whose step is due to come though it has no core.
func (m *Machine) offCore() string {
	for _, mp := range m.pending.ms {
		if mp != nil && mp.core == event.NoCore && mp.at > m.now && mp.phase != insyscall && m.computes(mp) {
			return mp.id.String() + " computes without a core"
		}
	}
	for _, mp := range m.cores.ready {
		if !mp.awaits || mp.core != event.NoCore || mp.slot >= 0 && mp != m.current() {
			return mp.id.String() + " waits for a core, but is also somewhere else"
		}
	}
	return ""
}

// frozenStandsStill: a process whose quota is used up takes no step before the
// next period, and it never uses more than that.
func frozenStandsStill(m *Machine) string {
	if m.cores == nil || m.cores.quota.limit == 0 {
		return ""
	}
	q := &m.cores.quota
	if used := q.used - event.Duration(len(m.cores.on)); used > q.limit {
		return "more CPU time was used than the quota allows"
	}
	for _, mp := range m.cores.on {
		if q.frozen && mp != nil && mp.at < q.ends {
			return mp.id.String() + " runs on, although the process is frozen"
		}
	}
	return ""
}

// workIsNotForgotten: while a G is runnable, either no P is idle, or somebody
// is on the way to it: a spinning M, or an M that is searching or waking up.
// It is what the delicate dance in the search protects. A goroutine that was
// just readied may have to wait for the one that readied it, so a P whose only
// work is its runnext does not count; nor do the runtime's own goroutines, which
// are queued without a wake-up when main begins. Designs and releases that lose
// sight of work now and then are not held to it.
func workIsNotForgotten(m *Machine) string {
	if m.sched.npidle == 0 || m.end.Why != event.NotEnded || !m.policy.Conserves() {
		return ""
	}
	waiting := false
	for g := m.sched.runq.head; g != nil; g = g.link {
		waiting = waiting || !g.is(gSystem)
	}
	for _, p := range m.procs {
		for i := range p.runq.len() {
			waiting = waiting || !p.runq.at(i).is(gSystem)
		}
	}
	if !waiting {
		return ""
	}
	for _, mp := range m.ms {
		if mp.spinning || mp.phase == finding || mp.phase == waking {
			return ""
		}
	}
	return "a G is runnable, a P is idle, and no M looks for work"
}

// stepsAreQueued: the queue of what happens next has every M that has a step to
// take, at its time and not in the past, and each match was won by the earlier
// one. The one that takes a step now may have moved on already.
func stepsAreQueued(m *Machine) string {
	q, now := &m.pending, m.current()
	for leaf, mp := range q.ms {
		e := q.tree[len(q.ms)+leaf]
		switch {
		case mp == nil:
			if e != nobody() {
				return "no M has a step to take"
			}
		case mp.slot != leaf || e.leaf() != leaf:
			return mp.id.String() + " is not at its recorded place in the queue of steps"
		case mp != now && e.at != mp.at:
			return mp.id.String() + " takes its step at another time than recorded"
		case mp.at < m.now:
			return mp.id.String() + " takes its step in the past"
		}
	}
	for i := 1; i < len(q.ms); i++ {
		if a, b := q.tree[2*i], q.tree[2*i+1]; q.tree[i] != a && q.tree[i] != b || a.before(q.tree[i]) || b.before(q.tree[i]) {
			return "a step comes before one that is earlier"
		}
	}
	return ""
}

// before is the order of the queue, said plainly.
func (e entry) before(f entry) bool { return e.at < f.at || e.at == f.at && e.ask < f.ask }

// stacksAreCounted: the memory of the stacks is the sum of those that there are,
// and none is smaller than the first or larger than the limit. The stacks that are taken
// from a span are those of the goroutines in it and those in the caches of the Ps.
func stacksAreCounted(m *Machine) string {
	sum := int64(0)
	for g := range m.gs.all {
		if g.stack != noStack {
			sum += m.StackSize(g)
		}
		if g.status != event.Gdead && (m.StackSize(g) < m.FirstStack() || m.StackSize(g) > stackLargest) {
			return g.id.String() + " has a stack of an impossible size"
		}
	}
	if sum != m.stacks.inUse || sum > m.stacks.peak {
		return "the size of the stacks is not the counted size"
	}
	for _, p := range m.procs {
		for i, free := range p.stackcache {
			sum += int64(len(free)) << (stackMin + i)
		}
	}
	if sum != m.stacks.large+m.stacks.pool.taken() {
		return "the spans have other stacks than the goroutines and the Ps"
	}
	return ""
}

// workersAreInOnePlace: a mark worker waits in the pool, is assigned to a P, or
// is none of the collector's business since it is about to run or does.
func workersAreInOnePlace(m *Machine) string {
	places := map[*G]int{}
	for _, g := range m.gc.pool {
		places[g]++
	}
	for _, p := range m.procs {
		places[p.worker]++
	}
	for g := range m.gs.each {
		if g.is(gWorker) && places[g] != int(bit(g.why == event.WaitGCWorker)) {
			return g.id.String() + ", a mark worker, is lost, or in two places"
		}
	}
	return ""
}

// markingIsCounted: inflight is the number of those who mark, and nobody does
// unless a cycle is under way.
func markingIsCounted(m *Machine) string {
	n := 0
	for _, mp := range m.ms {
		n += int(bit(mp.assist.bytes > 0))
	}
	for g := range m.gs.each {
		if g.is(gWorker) {
			n += int(bit(g.body.(*marker).chunk.bytes > 0))
		}
	}
	if n != m.gc.inflight || n > 0 && !m.gc.marking {
		return "the number of marking goroutines is wrong, or they mark without a cycle"
	}
	return ""
}
