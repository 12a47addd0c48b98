package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// stealOrder walks over all Ps, each once, from a random start with a random
// stride that has no factor in common with their number. Mirrors randomEnum.
type stealOrder struct {
	i, count, pos, inc uint32
}

func (o *stealOrder) done() bool { return o.i == o.count }

func (o *stealOrder) next() {
	o.i++
	o.pos = (o.pos + o.inc) % o.count
}

// coprimesOf lists the strides for n Ps.
func coprimesOf(n int) []uint32 {
	var list []uint32
	for i := 1; i <= n; i++ {
		if gcd(i, n) == 1 {
			list = append(list, uint32(i))
		}
	}
	return list
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// newStealOrder draws the order of one pass: a random start and a random stride that
// has no common factor with the number of Ps, so that the walk meets each P once.
// Both are one draw of the chooser. If all thieves went round in the same order they
// would meet at the same victims. Mirrors randomOrder.start, Go 1.26.
func (m *Machine) newStealOrder() stealOrder {
	n := len(m.procs)
	draw := m.choose.Choose(ChooseSteal, n*len(m.sched.coprimes))
	return stealOrder{
		count: uint32(n),
		pos:   uint32(draw % n),
		inc:   m.sched.coprimes[draw/n%len(m.sched.coprimes)],
	}
}

// trySteal looks at the next victim. One victim is one step, since the runtime holds
// no lock over two of them: others may act in between, and a goroutine that becomes
// ready behind the walk is missed. That is why the rechecks exist. Mirrors stealWork,
// Go 1.26.
func trySteal(m *Machine, mp *M) rowResult {
	s := &mp.search
	if s.next != nil {
		return m.stealRunnext(mp)
	}
	victim := m.nextVictim(mp)
	if victim == nil {
		return m.stealOver(mp)
	}
	mp.spend(m.costs.StealLook)
	victim.looked = true
	return m.stealFrom(mp, victim, s.pass == rules.StealPasses)
}

// nextVictim is the P that the walk has come to, nil after the last pass.
func (m *Machine) nextVictim(mp *M) *P {
	s := &mp.search
	for {
		for ; !s.order.done(); s.order.next() {
			if victim := m.procs[s.order.pos]; victim != mp.p {
				return victim
			}
		}
		if s.pass == rules.StealPasses || len(m.procs) == 1 || !m.policy.LooksAtOthers() {
			return nil
		}
		if s.pass++; m.policy.Steal == rules.StealNone {
			s.pass = rules.StealPasses // the passes before it look at queues alone
		}
		s.order = m.newStealOrder()
		m.tellWalk(mp, s.pass, event.PID(s.order.pos), int(s.order.inc), len(m.procs))
	}
}

// stealOver ends the passes. A timer of another P that ran on the way may have made
// goroutines ready on the thief's own P, so then the search begins again at the top.
// Mirrors the end of stealWork and ranTimer in findRunnable, Go 1.26.
func (m *Machine) stealOver(mp *M) rowResult {
	ran := mp.search.ranTimer
	mp.search.pass, mp.search.ranTimer, mp.search.order = 0, false, stealOrder{}
	if ran {
		return restart
	}
	return m.nothing(mp, 0, len(m.procs)-1)
}

// stealFrom looks at one victim: in the last pass first at its timers, and
// last at its runnext.
func (m *Machine) stealFrom(mp *M, victim *P, last bool) rowResult {
	if last && m.checkTimers(mp, victim) {
		if g, inherit := m.runqget(mp, mp.p); g != nil {
			return m.stole(mp, g, inherit)
		}
		mp.search.ranTimer = true
	}
	if !victim.idle && m.policy.Steal != rules.StealNone {
		if g := m.runqsteal(mp, victim); g != nil {
			return m.stole(mp, g, false)
		}
		if last && victim.next != nil {
			return m.backOff(mp, victim)
		}
	}
	mp.search.order.next()
	return again
}

// stole ends the search with a goroutine.
func (m *Machine) stole(mp *M, g *G, inherit bool) rowResult {
	mp.search.pass, mp.search.ranTimer, mp.search.order = 0, false, stealOrder{}
	return m.run(mp, g, inherit)
}

// runqsteal takes half of the victim's queue, rounded up: both have work then, and a
// queue of one is not left behind. The last one taken runs at once, the others go to
// the thief's queue in their order. Taking one at a time would bring the thief back
// for each; taking all would make the victim a thief. Where queues grow, the first one
// runs. Mirrors runqsteal and runqgrab, Go 1.26.
func (m *Machine) runqsteal(mp *M, victim *P) *G {
	n := victim.runq.len()
	if m.policy.Steal == rules.StealOne {
		n = min(n, 1)
	}
	n -= n / 2
	if n == 0 {
		return nil
	}
	g := victim.runq.at(n - 1)
	if m.policy.Grows {
		g = victim.runq.at(0)
	}
	for range n {
		if taken := victim.runq.pop(); taken != g {
			mp.p.runq.push(taken)
		}
	}
	mp.spend(m.costs.StealTake)
	m.fetchStolen(mp, n)
	m.tellSteal(mp, victim.id, n, g.id, victim.runq.len())
	return g
}

// backOff gives the victim time to run its runnext itself: it was most likely
// readied by the goroutine that runs there and is about to block. If the victim's
// M is only waking up, or is in a system call, there is nothing to wait for.
// Mirrors the usleep(3) in runqgrab, which really takes some 70 us.
func (m *Machine) backOff(mp *M, victim *P) rowResult {
	mp.search.victim, mp.search.next = victim, victim.next
	if victim.status != event.Prunning || victim.m.phase == insyscall {
		return m.stealRunnext(mp)
	}
	mp.spend(m.costs.StealBackoff)
	m.tellStealBackoff(mp, victim.id, victim.next.id)
	return again
}

// stealRunnext takes the runnext after the back-off, if it is still there; if not,
// the same victim is looked at anew, since its queue may have changed. In the runtime
// the comparison and the taking are one atomic operation. Mirrors the end of
// runqgrab, Go 1.26.
func (m *Machine) stealRunnext(mp *M) rowResult {
	s := &mp.search
	g, victim := s.next, s.victim
	s.next, s.victim = nil, nil
	if victim.next != g {
		return again
	}
	victim.next = nil
	m.tellStealNext(mp, victim.id, g.id)
	return m.stole(mp, g, false)
}
