package sim

import "github.com/gmpsim/gmpsim/sim/event"

// tester is what *testing.T and *rapid.T have in common.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// same compares the machine with the state folded from its events.
func same(t tester, m *Machine, s *event.State) {
	t.Helper()
	sameSched(t, m, s)
	for i, p := range m.procs {
		sameP(t, p, &s.Ps[i])
	}
	for i, mp := range m.ms[:min(len(m.ms), len(s.Ms))] {
		if sm := s.Ms[i]; sm.P != mp.pid() || sm.G != mp.gid() || sm.Spinning != mp.spinning {
			t.Fatalf("%v: machine %v %v %v, state %+v", mp.id, mp.pid(), mp.gid(), mp.spinning, sm)
		}
	}
	sameGs(t, m, s)
	sameQueues(t, m, s)
}

// sameSched compares what all Ps share.
func sameSched(t tester, m *Machine, s *event.State) {
	t.Helper()
	q := []event.GID{}
	for g := m.sched.runq.head; g != nil; g = g.link {
		q = append(q, g.id)
	}
	eq(t, "global", q, s.Global)
	var idle []event.PID
	for p := m.sched.pidle; p != nil; p = p.link {
		idle = append([]event.PID{p.id}, idle...)
	}
	eq(t, "pidle", idle, s.IdleP)
	var idleM []event.MID
	for mp := m.sched.midle; mp != nil; mp = mp.link {
		idleM = append([]event.MID{mp.id}, idleM...)
	}
	eq(t, "midle", idleM, s.IdleM)
	sameCores(t, m, s)
	if s.Spins != m.sched.nmspinning {
		t.Fatalf("spinning: machine %d, state %d", m.sched.nmspinning, s.Spins)
	}
}

// sameCores compares who is on which core, and who waits for one.
func sameCores(t tester, m *Machine, s *event.State) {
	t.Helper()
	if m.cores == nil {
		return
	}
	var on, ready []event.MID
	for _, mp := range m.cores.on {
		on = append(on, idOfM(mp))
	}
	for _, mp := range m.cores.ready {
		ready = append(ready, mp.id)
	}
	eq(t, "cores", on, s.Cores)
	eq(t, "waiting for a core", ready, s.Ready)
	if s.Throttled != m.cores.quota.frozen {
		t.Fatalf("frozen: machine %v, state %v", m.cores.quota.frozen, s.Throttled)
	}
}

func idOfM(mp *M) event.MID {
	if mp == nil {
		return event.NoM
	}
	return mp.id
}

func sameP(t tester, p *P, s *event.PState) {
	t.Helper()
	var local []event.GID
	for j := range p.runq.len() {
		local = append(local, p.runq.at(j).id)
	}
	eq(t, "queue", local, s.Queue)
	owner := event.NoM
	if p.m != nil {
		owner = p.m.id
	}
	if idOf(p.next) != s.Next || idOf(p.worker) != s.Worker || p.tick != s.Tick || p.status != s.Status || owner != s.M {
		t.Fatalf("%v: machine next %v tick %d %v %v, state %+v", p.id, idOf(p.next), p.tick, p.status, owner, s)
	}
}

func sameGs(t tester, m *Machine, s *event.State) {
	t.Helper()
	live := 0
	for g := range m.gs.each {
		live++
		if sg := s.Gs[g.id]; sg.Status != g.status || sg.Why != g.why || sg.M != g.m || sg.Stack != m.StackSize(g) {
			t.Fatalf("%v: machine %v %v %v %d, state %+v", g.id, g.status, g.why, g.m, m.StackSize(g), sg)
		}
	}
	if live != len(s.Gs) {
		t.Fatalf("goroutines: machine %d, state %d", live, len(s.Gs))
	}
}

func eq[T comparable](t tester, what string, a, b []T) {
	t.Helper()
	if len(a) != len(b) {
		t.Fatalf("%s: machine %v, state %v", what, a, b)
	}
	for i := range a {
		if a[i] != b[i] {
			t.Fatalf("%s: machine %v, state %v", what, a, b)
		}
	}
}
