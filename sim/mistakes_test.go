package sim

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Mistake is a rule of the scheduler done wrong on purpose: what many a text
// about it says. The tests that hold the machine against reality must notice.
// Mistakes are made here, in the tables of one machine, so the machine itself
// has no switch for them.
type Mistake struct {
	Name string
	Make func(*Machine)
}

// Mistakes lists those that the tests must notice.
func Mistakes() []Mistake {
	return []Mistake{
		{"the global queue comes first every 60th time", everySixtieth},
		{"a thief takes half, rounded down", roundsDown},
		{"close wakes first in, first out", closesInOrder},
		{"Gosched puts on the local queue", yieldsLocally},
		{"runnext is stolen on the first pass", stealsNextFirst},
		{"who is woken goes to the tail", wakesToTail},
	}
}

func everySixtieth(m *Machine) {
	m.policy.GlobalEvery, m.globalEvery = 60, divisorOf(60)
}

// roundsDown hides one goroutine of each odd queue while a thief looks: half of
// the rest, rounded up, is half of all, rounded down.
func roundsDown(m *Machine) {
	steal := m.tables[finding].try[event.RowSteal]
	m.tables[finding].try[event.RowSteal] = func(m *Machine, mp *M) rowResult {
		hidden := map[*P]*G{}
		for _, p := range m.procs {
			if p != mp.p && p.runq.len()%2 == 1 {
				hidden[p] = p.runq.popBack()
			}
		}
		v := steal(m, mp)
		for _, p := range m.procs {
			if g := hidden[p]; g != nil {
				p.runq.push(g)
			}
		}
		return v
	}
}

// closesInOrder turns the waiters round before they are turned round.
func closesInOrder(m *Machine) {
	m.requests[OpClose] = func(m *Machine, mp *M, g *G, op *Op) {
		if c := (*Chan)(op.obj); c != nil {
			reverse(&c.recvq)
			reverse(&c.sendq)
		}
		m.closechan(mp, g, op)
	}
}

func reverse(q *waitq) {
	var all []*waiter
	for w := q.first; w != nil; w = w.next {
		all = append(all, w)
	}
	*q = waitq{}
	for _, w := range slices.Backward(all) {
		q.push(w)
	}
}

func yieldsLocally(m *Machine) {
	m.requests[OpGosched] = func(m *Machine, mp *M, g *G, _ *Op) {
		m.tellGosched(mp)
		m.stopG(mp, event.Grunnable, event.WaitNone)
		m.runqput(mp, mp.p, g, false)
		m.wakep(mp)
		m.schedule(mp)
	}
}

// stealsNextFirst begins with the last pass.
func stealsNextFirst(m *Machine) {
	steal := m.tables[finding].try[event.RowSteal]
	m.tables[finding].try[event.RowSteal] = func(m *Machine, mp *M) rowResult {
		if s := &mp.search; s.pass == 0 && len(m.procs) > 1 {
			s.pass, s.order = rules.StealPasses, m.newStealOrder()
		}
		return steal(m, mp)
	}
}

// wakesToTail puts who was woken by an operation behind all others. Several that
// are woken at once are not told apart from one.
func wakesToTail(m *Machine) {
	for kind, do := range m.requests {
		if k := OpKind(kind); do == nil || k == OpGo || k == OpReturn || k == OpGoexit {
			continue
		}
		m.requests[kind] = func(m *Machine, mp *M, g *G, op *Op) {
			pp, before := mp.p, mp.p.next
			tail := pp.runq.tail
			do(m, mp, g, op)
			if woken := pp.next; woken != nil && woken != before && pp.runq.tail-tail <= 1 && !pp.runq.full(rules.RunqSize) {
				if before != nil && pp.runq.tail != tail {
					pp.runq.popBack()
				}
				pp.next = before
				pp.runq.push(woken)
			}
		}
	}
}

// LessonsThatNotice returns the transcripts that are not as recorded on a machine
// with a mistake; a broken invariant counts.
func LessonsThatNotice(t *testing.T, wrong Mistake) (names []string) {
	for _, l := range lessons() {
		want := golden.RecordedBy(t, filepath.Join("testdata", l.name+".txt"), "TestLessons/"+l.name)
		if l.playWrong(t, wrong) != want {
			names = append(names, l.name)
		}
	}
	return names
}

// playWrong returns the transcript, as far as the machine gets.
func (l *lesson) playWrong(t *testing.T, wrong Mistake) (text string) {
	defer func() {
		if fault := recover(); fault != nil {
			if _, ok := fault.(*Failure); !ok {
				panic(fault)
			}
		}
	}()
	if l.cfg.MaxSteps == 0 {
		l.cfg.MaxSteps = 1_000_000
	}
	text, _, _ = l.playOn(t, wrong.Make)
	return text
}
