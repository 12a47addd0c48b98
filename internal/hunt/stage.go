package hunt

import (
	"fmt"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A stage runs a generated program on the machine without any Go text: each
// statement is an operation of sim. When it and the interpreter disagree with
// each other, the interpreter is wrong; when both disagree with the real
// runtime, the machine is.
type stage struct {
	log    []int
	chans  []*sim.Chan
	locks  []sim.Mutex
	groups []sim.WaitGroup
	p      *Program
}

// A step is one operation, or nil and just its effect on the log.
type step struct {
	op    func() sim.Op
	after func(g *sim.G)
}

// actor is the body of one goroutine of a stage.
type actor struct {
	steps []step
	after func(g *sim.G)
}

// Next implements sim.Body.
func (a *actor) Next(g *sim.G, op *sim.Op) {
	for {
		if a.after != nil {
			a.after(g)
			a.after = nil
		}
		if len(a.steps) == 0 {
			*op = sim.Return()
			return
		}
		s := a.steps[0]
		a.steps, a.after = a.steps[1:], s.after
		if s.op != nil {
			*op = s.op()
			return
		}
	}
}

// Staged reports whether p can run on the machine without Go text.
func (p *Program) Staged() bool { return !p.usesLibrary() }

// RunStaged runs p at GOMAXPROCS=1 and returns what its Go text would print. A
// deadlock's report is just the goroutines' states, see OnlyStates.
func (p *Program) RunStaged(boot sim.Boot) (real.Result, error) {
	if p.printed {
		boot.Queued = 1
	}
	m, err := sim.New(sim.Config{Procs: 1, Boot: boot, MaxTime: event.Time(time.Second), Check: !p.family.crowd})
	if err != nil {
		return real.Result{}, err
	}
	s := &stage{p: p, locks: make([]sim.Mutex, p.mutexes), groups: make([]sim.WaitGroup, p.groups)}
	for _, c := range p.chans {
		s.chans = append(s.chans, m.NewChan(c.room, 0))
	}
	main := s.steps(p.routines[0])
	if p.usesTimers() {
		main = append(main, does(sim.Sleep(patience*event.Millisecond)))
	}
	for range farewell {
		main = append(main, step{op: sim.Gosched})
	}
	m.Start(&actor{steps: main}, 0)
	switch end := m.Run(); end.Why {
	case event.Exited:
		return s.result(), nil
	case event.Deadlocked:
		return real.Result{Stderr: states(m), Code: 2}, nil
	default:
		return real.Result{}, fmt.Errorf("the run ended with %v", end)
	}
}

// result is what the program prints.
func (s *stage) result() real.Result {
	if !s.p.printed {
		return real.Result{Stdout: fmt.Sprintln(s.log)}
	}
	var w strings.Builder
	for _, n := range s.log {
		fmt.Fprint(&w, n, " ")
	}
	return real.Result{Stderr: w.String() + "\n"}
}

// states lists who waits for what, one line each.
func states(m *sim.Machine) string {
	var w strings.Builder
	for g := range m.Goroutines {
		if !g.System() {
			fmt.Fprintf(&w, "goroutine %d [%v]:\n", g.ID(), g.WaitReason())
		}
	}
	return w.String()
}

// OnlyStates leaves of a deadlock's report the lines that states makes.
func OnlyStates(r real.Result) real.Result {
	if r.Code != 2 {
		return r
	}
	var keep strings.Builder
	for line := range strings.Lines(r.Stderr) {
		if strings.HasPrefix(line, "goroutine ") {
			keep.WriteString(line)
		}
	}
	return real.Result{Stderr: keep.String(), Code: 2}
}

func (s *stage) note(n int) { s.log = append(s.log, n) }

// noting is a step that performs op and writes n.
func (s *stage) noting(n int, op sim.Op) step {
	return step{func() sim.Op { return op }, func(*sim.G) { s.note(n) }}
}

// does is a step that performs op.
func does(op sim.Op) step { return step{op: func() sim.Op { return op }} }

// steps unrolls a routine.
func (s *stage) steps(r routine) (all []step) {
	for _, st := range r {
		all = append(all, s.stmt(st)...)
	}
	return all
}

func (s *stage) stmt(st stmt) []step {
	switch st.do {
	case doNote:
		return []step{{after: func(*sim.G) { s.note(st.note) }}}
	case doSend:
		return []step{s.noting(st.note, sim.Send(s.chans[st.a], sim.Int(int64(st.note+1))))}
	case doRecv:
		return []step{{func() sim.Op { return sim.Recv(s.chans[st.a]) }, func(g *sim.G) { s.note(st.note + received(g)) }}}
	case doTrySend:
		return s.choose(false, []int{st.note}, st.note+2, sim.Case{C: s.chans[st.a], Send: true, V: sim.Int(int64(st.note + 1))})
	case doTryRecv:
		return s.choose(false, []int{st.note}, st.note+2, sim.Case{C: s.chans[st.a]})
	case doSelect:
		return s.choose(true, []int{st.note, st.note + 2}, 0, sim.Case{C: s.chans[st.a]},
			sim.Case{C: s.chans[st.b], Send: true, V: sim.Int(int64(st.note + 1))})
	case doClose:
		return []step{does(sim.Close(s.chans[st.a]))}
	case doGosched:
		return []step{s.noting(st.note, sim.Gosched())}
	case doSleep:
		return []step{s.noting(st.note, sim.Sleep(event.Duration(tick*st.a)*event.Millisecond))}
	}
	return s.more(st)
}

// more does the statements that have to do with other goroutines.
func (s *stage) more(st stmt) []step {
	switch st.do {
	case doGo:
		return []step{s.start(s.steps(s.p.routines[st.a]))}
	case doWgGo:
		wg := &s.groups[st.b]
		return []step{does(sim.WgAdd(wg, 1)), s.start(append(s.steps(s.p.routines[st.a]), does(sim.WgAdd(wg, -1))))}
	case doWgWait:
		return []step{s.noting(st.note, sim.WgWait(&s.groups[st.a]))}
	case doLock:
		mu := &s.locks[st.a]
		return append(append([]step{does(sim.Lock(mu))}, s.steps(st.body)...), does(sim.Unlock(mu)))
	case doLoop:
		return s.loop(st)
	case doBurst:
		return s.burst(st)
	case doSpawn:
		return []step{s.start(s.steps(st.body))}
	}
	panic(fmt.Sprintf("no statement %d", st.do))
}

// start starts a goroutine. Its actor is made when the statement runs, since a
// loop may run it several times.
func (s *stage) start(steps []step) step {
	return step{op: func() sim.Op { return sim.Go(&actor{steps: steps}, 0) }}
}

func (s *stage) loop(st stmt) (all []step) {
	for range st.a {
		all = append(all, s.steps(st.body)...)
	}
	return all
}

func (s *stage) burst(st stmt) (all []step) {
	for i := range st.a {
		all = append(all, s.start([]step{{after: func(*sim.G) { s.note(st.note + i) }}}))
	}
	return all
}

// choose is a select: notes by case, and the default's.
func (s *stage) choose(block bool, notes []int, none int, cases ...sim.Case) []step {
	return []step{{func() sim.Op { return sim.Select(cases, block) }, func(g *sim.G) {
		switch i := g.Chosen(); {
		case i < 0:
			s.note(none)
		case cases[i].Send:
			s.note(notes[i])
		default:
			s.note(notes[i] + received(g))
		}
	}}}
}

// received is the number that g got from a channel.
func received(g *sim.G) int {
	v, _ := g.Result()
	return int(v.Bits)
}
