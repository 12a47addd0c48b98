package picture

import "github.com/gmpsim/gmpsim/sim/event"

// note keeps the marks that e makes.
func (m *Model) note(e *event.Event) {
	switch e.Kind {
	case event.Steal:
		m.mark(theft, mark{p: e.P, victim: e.Steal().Victim, sum: e.Steal().N})
	case event.StealNext:
		m.mark(theft, mark{p: e.P, victim: e.StealNext().Victim, sum: 1})
	case event.GlobGet:
		m.mark(tick, mark{p: e.P})
	case event.Preempt:
		m.mark(preempted, mark{p: e.P})
	case event.Retake:
		m.mark(retaken, mark{p: e.Retake().P})
	case event.GCStart:
		m.mark(collects, mark{p: event.NoP})
	case event.StopWorld:
		m.halted = true
	case event.StartWorld:
		m.halted = false
	case event.Ready:
		m.wakeup(e.G, e.Ready().G)
	case event.Go:
		m.wakeup(e.G, e.Go().G)
	}
}

// wakeup keeps a wake-up if it is about the selected goroutine.
func (m *Model) wakeup(by, g event.GID) {
	if want := m.opt.Goroutine; want != event.NoG && (by == want || g == want) {
		m.mark(wakes, mark{p: event.NoP, by: by, g: g})
	}
}

// Printed takes in that the program writes, which no event tells.
func (m *Model) Printed(now event.Time) {
	if !m.Done(now) && now >= m.opt.From {
		m.now = now
		m.mark(prints, mark{p: event.NoP})
	}
}

// mark keeps a mark of now, if it is in the part that is wanted.
func (m *Model) mark(s sort, one mark) {
	if one.at = m.now; m.state.Time >= m.opt.From {
		m.marks[s].add(m.opt.From, one)
	}
}
