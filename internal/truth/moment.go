package truth

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// What many claims ask of a moment.

// own is the P that acts.
func (m *Moment) own(s *event.State) *event.PState { return &s.Ps[m.E.P] }

// busy is how many Ps are not on the idle list.
func (m *Moment) busy(s *event.State) int { return len(s.Ps) - len(s.IdleP) }

func (m *Moment) spins(n int64) bool  { return m.Is.Spins == int(n) }
func (m *Moment) every(n int64) bool  { return m.Rules.Policy.GlobalEvery == int(n) }
func (m *Moment) global(n int64) bool { return len(m.Is.Global) == int(n) }

// tick is the schedtick of the P that acts, before it runs what it found.
func (m *Moment) tick() int64 { return int64(m.own(m.Was).Tick) }

// count is how many events of a kind the line has.
func (m *Moment) count(k event.Kind) (n int) {
	for i := range m.Line {
		if m.Line[i].Kind == k {
			n++
		}
	}
	return n
}

// other is the line's first event of a kind, nil if it has none.
func (m *Moment) other(k event.Kind) *event.Event {
	for i := range m.Line {
		if m.Line[i].Kind == k {
			return &m.Line[i]
		}
	}
	return nil
}

// polled reports whether the thread has run nothing since it returned from the poller.
func (m *Moment) polled() bool {
	_, ok := m.past.nap[m.E.M]
	return ok
}

// work reports whether any goroutine waits for a P.
func (m *Moment) work(s *event.State) bool {
	return len(s.Global) > 0 || slices.ContainsFunc(s.Ps, func(p event.PState) bool { return p.Next != event.NoG || len(p.Queue) > 0 })
}

// last is the last of a queue or of a stack, none if that is empty.
func last[ID any](all []ID, none ID) ID {
	if len(all) == 0 {
		return none
	}
	return all[len(all)-1]
}
