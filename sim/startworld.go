package sim

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// When the world goes on, each P that has work needs a thread. Since Go 1.26 a P
// prefers the one that it had: what runs there was preempted in the middle of its
// computing, and core and caches of that thread are still warm for it. So all Ps
// that can have theirs get it first, and the others take what is left; or a P
// whose own thread is in a system call could take a neighbour's, that one the
// next one's, and all would have moved on by one.

// A startingP has work, and is to be run by an idle thread; nil if a new
// one must be made.
type startingP struct {
	p *P
	m *M
}

// startTheWorld gets a thread for every P that has work, and one more to look
// around. Mirrors the end of startTheWorldWithSema.
func (m *Machine) startTheWorld(mp *M) {
	for _, r := range m.startingPs() {
		m.setPStatus(r.p, event.Pidle, nil)
		m.startOn(mp, r.m, r.p, false)
	}
	m.wakep(mp)
}

// startingPs pairs the Ps that have work with idle threads, in the order in which
// they are started: the Ps with mark workers, then those that take any thread,
// highest first, then those that have their own again. Mirrors the end of
// procresize.
func (m *Machine) startingPs() []startingP {
	var former, anyone, workers []startingP
	for _, p := range m.procs {
		switch {
		case p.m != nil || p.empty() && p.worker == nil:
		case p.empty():
			workers = append(workers, startingP{p: p})
		case m.policy.OldM && m.sched.mgetSpecific(p.oldm):
			former = append(former, startingP{p, p.oldm})
		default:
			anyone = append(anyone, startingP{p: p})
		}
	}
	rest := m.withThreads(anyone, workers)
	slices.Reverse(rest)
	return append(rest, former...)
}

// withThreads gives each P any idle thread, the lowest P first; before Go 1.26
// the highest.
func (m *Machine) withThreads(anyone, workers []startingP) []startingP {
	if !m.policy.OldM {
		slices.Reverse(anyone)
	}
	rest := append(anyone, workers...)
	for i := range rest {
		rest[i].m = m.sched.mget()
	}
	return rest
}

// mgetSpecific takes mp off the idle list and reports whether it was there: a
// thread that is in a system call, or locked, is not. Mirrors mgetSpecific.
func (s *sched) mgetSpecific(mp *M) bool {
	for at := &s.midle; *at != nil; at = &(*at).link {
		if *at == mp {
			*at, mp.link = mp.link, nil
			s.nmidle--
			return true
		}
	}
	return false
}
