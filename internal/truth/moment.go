package truth

import (
	"slices"
	"strconv"
	"strings"

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

// held reports whether g has it since that line; a line of 0 is not told.
func (m *Moment) held(h event.MutexHold, g, line int64) bool {
	return h.G == event.GID(g) && (line == 0 || line == m.line(h.Pos))
}

// line is the number of the line of a place, 0 if it is not known.
func (m *Moment) line(pos int32) (n int64) {
	if m.names == nil {
		return 0
	}
	if _, after, ok := strings.Cut(m.names.Position(pos), ".go:"); ok {
		number, _, _ := strings.Cut(after, ":")
		n, _ = strconv.ParseInt(number, 10, 64)
	}
	return n
}

// nth reports whether the goroutine has that place among those who wait.
func (m *Moment) nth(place int64) bool {
	at, _ := m.Is.Place(m.E.G)
	return int64(at) == place
}

// last is the last of a queue or of a stack, none if that is empty.
func last[ID any](all []ID, none ID) ID {
	if len(all) == 0 {
		return none
	}
	return all[len(all)-1]
}
