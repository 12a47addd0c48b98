package view

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim"
)

// A Subject is something that lines can be about: one goroutine, processor or
// thread, or one kind of event.
type Subject struct {
	letter byte // 'G', 'P' or 'M'; 0: a kind
	id     int64
	kind   sim.Kind
}

// ParseSubject reads "G7", "P1", "M2" or the name of a kind.
func ParseSubject(s string) (Subject, error) {
	if len(s) > 1 {
		letter := s[0] &^ 0x20 // upper case
		id, err := strconv.ParseUint(s[1:], 10, 63)
		if err == nil && strings.IndexByte("GPM", letter) >= 0 {
			return Subject{letter: letter, id: int64(id)}, nil
		}
	}
	for k := range sim.Kinds {
		if strings.EqualFold(s, k.String()) {
			return Subject{kind: k}, nil
		}
	}
	return Subject{}, fmt.Errorf("%q is neither a goroutine (G7), a processor (P1), a thread (M2) nor a kind of event:\n%s",
		s, kindList())
}

// kindList names all kinds, eight to a row.
func kindList() string {
	var b strings.Builder
	for k := range sim.Kinds {
		end := " "
		if k%8 == 7 || k == sim.Kinds-1 {
			end = "\n"
		}
		b.WriteString(k.String() + end)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// concerns reports whether l is about one of the subjects; with none given
// every line is wanted.
func concerns(only []Subject, l *line) bool {
	for _, s := range only {
		for i := range l.events {
			if s.in(&l.events[i]) && (s.letter != 0 || l.output == nil) {
				return true
			}
		}
	}
	return len(only) == 0
}

// in reports whether e was done by s, done to s, or is of kind s.
func (s Subject) in(e *sim.Event) bool {
	switch s.letter {
	case 0:
		return e.Kind == s.kind
	case 'G':
		return e.G == sim.GID(s.id) || s.named(e, "g", "kicked")
	case 'P':
		return e.P == sim.PID(s.id) || s.named(e, "p", "victim", "from", "found")
	}
	return e.M == sim.MID(s.id) || s.named(e, "m")
}

// named reports whether one of e's arguments with a name in names is s.
func (s Subject) named(e *sim.Event, names ...string) bool {
	for i, arg := range sim.Specs[e.Kind].Args {
		for _, name := range names {
			if arg == name && args(e)[i] == s.id {
				return true
			}
		}
	}
	return false
}

func args(e *sim.Event) [4]int64 { return [4]int64{e.A, e.B, e.C, e.D} }
