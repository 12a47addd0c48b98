package replay

import (
	"errors"
	"fmt"
	"io"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// An Audience is who is told what a performance does.
type Audience struct {
	Listen         event.Listener
	Stdout, Stderr io.Writer
}

// A Performance is one run of the program, which has been started but not run.
type Performance struct {
	Machine *sim.Machine
	Process *lang.Process // nil if a script runs: then there are no frames
}

// Config says what a session is about.
type Config struct {
	// Start starts the program anew. Every performance must be the same: the same seed, input and environment.
	Start func(Audience) (Performance, error)
	// Hear is told each event of the run once, in order, when it is first recorded; nil: no one.
	Hear event.Listener
	// Budget is how many bytes of packed events are kept; 0 is 128 MiB, which is room for some ten million.
	Budget int
	// Enough, if it is not nil, is asked now and then while events are recorded: true ends the run there, as
	// Ctrl-C does.
	Enough func() bool
}

// A Session is a run that can be moved to any event. It stands after some number of events, at first
// after none. It must be used from one goroutine at a time.
type Session struct {
	cfg    Config
	film   *Film
	first  Performance // records the film as it grows
	live   *live       // shows what no event tells; nil: not begun
	at     cursor
	output []Output
	over   bool

	patience func() bool
}

// An Output is a piece of what the program wrote.
type Output struct {
	After  int // events
	Text   string
	Stderr bool
}

const defaultBudget = 128 << 20

// Open starts the program and returns a session before its first event. The error is that of Start.
func Open(cfg Config) (*Session, error) {
	if cfg.Budget == 0 {
		cfg.Budget = defaultBudget
	}
	s := &Session{cfg: cfg, film: newFilm(cfg.Budget)}
	var err error
	s.first, err = cfg.Start(Audience{Listen: s.record, Stdout: &writes{s, false}, Stderr: &writes{s, true}})
	if err != nil {
		return nil, err
	}
	if s.film.n == 0 {
		s.grow(1)
	}
	if s.film.n == 0 {
		return nil, errors.New("the program does nothing")
	}
	s.at = cursorAt(s.film.reels[0])
	return s, nil
}

// record is told each event of the first performance.
func (s *Session) record(e *event.Event) {
	var step int64
	if s.first.Machine != nil {
		step = s.first.Machine.Steps()
	}
	s.film.record(e, step)
	if s.cfg.Hear != nil {
		s.cfg.Hear(e)
	}
}

// writes notes what the program writes, and after which event.
type writes struct {
	s      *Session
	stderr bool
}

func (w *writes) Write(text []byte) (int, error) {
	w.s.output = append(w.s.output, Output{w.s.film.n, string(text), w.stderr})
	return len(text), nil
}

// piece is how many steps are recorded between two looks at Enough.
const piece = 1 << 8

// grow records until the film has n events or the run is over, and reports whether it has them.
func (s *Session) grow(n int) bool {
	m := s.first.Machine
	for s.film.n < n && m.End().Why == event.NotEnded {
		if s.cfg.Enough != nil && s.cfg.Enough() {
			m.Stop()
			break
		}
		if s.patience != nil && s.patience() {
			return s.film.n >= n
		}
		m.RunFor(piece)
	}
	if s.first.Process != nil && m.End().Why != event.NotEnded && !s.over {
		s.over = true
		s.first.Process.Finish(m.End()) // it writes why a program crashed
	}
	return s.film.n >= n
}

// An EndError says that a run ends before the place that was asked for.
type EndError struct {
	Events int
	Time   event.Time
}

// Error says where the run ends.
func (e *EndError) Error() string {
	return fmt.Sprintf("the run ends after event %d, at %v", e.Events, e.Time)
}

// ended says why there are no more events: the run has none, or whoever waits has lost patience.
func (s *Session) ended() error {
	if s.first.Machine.End().Why == event.NotEnded {
		return fmt.Errorf("the run goes on after event %d, at %v; this takes long: ask again to go on from there", s.film.n, s.film.last.T)
	}
	return &EndError{s.film.n, s.film.last.T}
}

// SetPatience lets what is recorded from now on be given up for the time being when lost returns true: a run that never
// ends must not block a screen. What was recorded stays, so the same call goes on from there. nil is no limit.
func (s *Session) SetPatience(lost func() bool) { s.patience = lost }

// At returns how many events are over.
func (s *Session) At() int { return s.at.n }

// State returns the state after these events. It belongs to the session, and changes when that moves.
func (s *Session) State() *event.State { return s.at.state }

// Event returns the last of them; its kind is of no meaning at the beginning, where At is 0.
func (s *Session) Event() *event.Event { return &s.at.e }

// Now returns the virtual time of the last of them, 0 at the beginning.
func (s *Session) Now() event.Time { return s.at.state.Time }

// Recorded returns how many events are known so far, and whether these are all of the run's.
func (s *Session) Recorded() (events int, all bool) {
	return s.film.n, s.first.Machine.End().Why != event.NotEnded
}

// End says how the run ended; Why is NotEnded if that is not known so far.
func (s *Session) End() event.End { return s.first.Machine.End() }

// Output returns what the program has written by now, oldest first.
func (s *Session) Output() []Output {
	n := 0
	for n < len(s.output) && s.output[n].After <= s.at.n {
		n++
	}
	return s.output[:n]
}

// Goto moves the session so that n events are over, 0 or more. If the run has fewer the error is an
// EndError and the session stays where it is.
func (s *Session) Goto(n int) error {
	if n < 0 {
		return fmt.Errorf("there is no event %d: the first is 1", n)
	}
	if n > s.film.n && !s.grow(n) {
		return s.ended()
	}
	return s.seek(n)
}

// seek goes to an event that has been recorded.
func (s *Session) seek(n int) error {
	if n < s.at.n || n > s.at.reel.first+s.at.reel.events || s.at.reel.packed == nil {
		r, err := s.reel(s.film.at(max(n-1, 0)))
		if err != nil {
			return err
		}
		s.at = cursorAt(r)
	}
	for s.at.n < n {
		s.at.advance()
	}
	return nil
}

// reel returns a reel with its events, which may have to be recorded again.
func (s *Session) reel(i int) (*reel, error) {
	r := s.film.reels[i]
	s.film.touch(r)
	if r.packed != nil {
		return r, nil
	}
	n, last := 0, r.last
	var m *sim.Machine
	p, err := s.cfg.Start(Audience{Stdout: io.Discard, Stderr: io.Discard, Listen: func(e *event.Event) {
		if n++; n > r.first && n <= r.first+r.events {
			r.packed = appendEvent(r.packed, e, &last)
			last = *e
		}
		if n == r.first+r.events && m != nil {
			m.Pause()
		}
	}})
	if err != nil {
		return nil, err
	}
	for m = p.Machine; n < r.first+r.events && m.RunFor(1<<30); {
	}
	s.film.held += len(r.packed)
	s.film.forget()
	return r, nil
}

// GotoTime moves to the last event that is not after t. If the run ends before t the error is an EndError.
func (s *Session) GotoTime(t event.Time) error {
	for s.film.last.T <= t {
		if !s.grow(s.film.n + 1) {
			if s.film.last.T < t {
				return s.ended()
			}
			return s.seek(s.film.n)
		}
	}
	i := len(s.film.reels) - 1
	for i > 0 && s.film.reels[i].state.Time > t {
		i--
	}
	if err := s.seek(s.film.reels[i].first); err != nil {
		return err
	}
	n := s.at.n
	for {
		if err := s.Goto(n + 1); err != nil || s.at.e.T > t {
			return s.seek(n)
		}
		n++
	}
}
