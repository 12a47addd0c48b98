package replay

import (
	"io"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A live is a performance that stands where the session does. It has what no event tells: the frames.
// It stands after a step, which may have told several events: it is right for each of these.
type live struct {
	Performance
	n     int   // events
	began int   // events before the last step that told one,
	step  int64 // and its number
}

// Frames returns the stack of a goroutine now, the innermost frame first; none if it is the runtime's own,
// is dead, or if a script runs. It costs as much as running the program up to here, if the session has gone back
// since the last call.
func (s *Session) Frames(g event.GID) ([]native.Frame, error) {
	if s.first.Process == nil {
		return nil, nil
	}
	if err := s.catchUp(); err != nil {
		return nil, err
	}
	var frames []native.Frame
	s.live.Machine.Goroutines(func(one *sim.G) bool {
		if one.ID() == g {
			frames = s.live.Process.StackOf(one)
		}
		return one.ID() != g
	})
	return frames, nil
}

// catchUp brings the live performance to where the session is: to the end of the step that told the last event.
func (s *Session) catchUp() error {
	if s.live == nil || s.live.began >= s.at.n {
		if err := s.goLive(); err != nil {
			return err
		}
	}
	for m := s.live.Machine; s.live.n < s.at.n && m.RunFor(1<<30); {
	}
	return nil
}

// goLive starts a new live performance.
func (s *Session) goLive() error {
	l := &live{}
	p, err := s.cfg.Start(Audience{Stdout: io.Discard, Stderr: io.Discard, Listen: func(*event.Event) {
		if m := l.Machine; m != nil {
			if m.Steps() != l.step {
				l.step, l.began = m.Steps(), l.n
			}
			if l.n+1 >= s.at.n {
				m.Pause()
			}
		}
		l.n++
	}})
	if err != nil {
		return err
	}
	l.Performance, s.live = p, l
	return nil
}
