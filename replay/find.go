package replay

import "github.com/gmpsim/gmpsim/sim/event"

// A Match says whether an event, after which the state is st, is one that is looked for.
type Match func(e *event.Event, st *event.State) bool

// When returns what matches where a condition becomes true: it holds after the event, and did not before.
func When(holds func(*event.State) bool) func() Match {
	return func() Match {
		was, begun := false, false
		return func(_ *event.Event, st *event.State) bool {
			is := holds(st)
			becomes := is && !was && begun
			was, begun = is, true
			return becomes
		}
	}
}

// Each returns what matches where an event does.
func Each(about func(*event.Event) bool) func() Match {
	return func() Match { return func(e *event.Event, _ *event.State) bool { return about(e) } }
}

// Next moves to the next event that matches and reports whether there is one; if there is none the session
// stays where it is. fresh makes the Match: one that remembers what it saw begins anew.
func (s *Session) Next(fresh func() Match) (bool, error) {
	from, match := s.at.n, fresh()
	if from > 0 {
		match(&s.at.e, s.at.state) // what holds already does not become true
	}
	for {
		if s.at.n == s.film.n && !s.grow(s.film.n+1) {
			err := s.seek(from)
			if _, all := s.Recorded(); !all && err == nil {
				err = s.ended()
			}
			return false, err
		}
		if err := s.seek(s.at.n + 1); err != nil {
			return false, err
		}
		if match(&s.at.e, s.at.state) {
			return true, nil
		}
	}
}

// Prev moves back to the last event before this one that matches, and reports whether there is one.
func (s *Session) Prev(fresh func() Match) (bool, error) {
	before := s.at.n
	for i := s.film.at(max(before-1, 0)); i >= 0; i-- {
		n, err := s.lastIn(i, before, fresh())
		if err != nil {
			return false, err
		}
		if n > 0 {
			return true, s.seek(n)
		}
	}
	return false, s.seek(before)
}

// lastIn returns the number of the last event of a reel that matches and comes before another, 0 if none does.
func (s *Session) lastIn(i, before int, match Match) (int, error) {
	r, err := s.reel(i)
	if err != nil {
		return 0, err
	}
	c, found := cursorAt(r), 0
	match(&c.e, c.state) // a condition that holds at the reel's beginning has become true in the one before
	for c.n+1 < before && c.n < r.first+r.events {
		if c.advance(); match(&c.e, c.state) {
			found = c.n
		}
	}
	return found, nil
}

// Since hands the last n events up to now to tell, the oldest first, and returns the state before the first of them:
// what a view needs to describe what has just happened.
func (s *Session) Since(n int, tell event.Listener) (*event.State, error) {
	from := max(s.at.n-n, 0)
	r, err := s.reel(s.film.at(max(from-1, 0)))
	if err != nil {
		return nil, err
	}
	c := cursorAt(r)
	for c.n < from {
		c.advance()
	}
	state := clone(c.state)
	for c.n < s.at.n {
		if c.n == c.reel.first+c.reel.events {
			if r, err = s.reel(s.film.at(c.n)); err != nil {
				return nil, err
			}
			c.reel, c.next = r, 0
		}
		c.advance()
		e := c.e
		tell(&e)
	}
	return state, nil
}
