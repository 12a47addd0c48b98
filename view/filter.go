package view

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Subject is something that lines can be about: one goroutine, processor or
// thread, or one kind of event.
type Subject struct {
	letter byte // 'G', 'P' or 'M'; 0: a kind
	id     int64
	kind   event.Kind
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
	for k := range event.Kinds {
		if strings.EqualFold(s, k.String()) {
			return Subject{kind: k}, nil
		}
	}
	return Subject{}, fmt.Errorf("%q is not a goroutine (G7), processor (P1), thread (M2) or kind of event", s)
}

// String returns the subject as ParseSubject reads it.
func (s Subject) String() string {
	if s.letter == 0 {
		return s.kind.String()
	}
	return fmt.Sprintf("%c%d", s.letter, s.id)
}

// A filter lets the lines through that are about one of its subjects, and
// notes what came by, to say at the end what was asked for in vain.
type filter struct {
	only []Subject
	met  []bool         // for each subject: some line was about it
	last map[byte]int64 // the highest number of a 'G', 'P' and 'M'
}

func newFilter(only []Subject) *filter {
	return &filter{only, make([]bool, len(only)), map[byte]int64{}}
}

// see notes who e is by or creates.
func (f *filter) see(e *event.Event) {
	if len(f.only) == 0 {
		return
	}
	g, p, m := int64(e.G), int64(e.P), int64(e.M)
	switch e.Kind {
	case event.Begin:
		p = int64(e.Begin().Procs - 1)
	case event.Procs:
		p = int64(e.Procs().New - 1)
	case event.Go:
		g = int64(e.Go().G)
	case event.NewM:
		m = int64(e.NewM().M)
	case event.Template:
		m = int64(e.Template().M)
	case event.NewMHandoff:
		m = int64(e.NewMHandoff().M)
	}
	f.last['G'], f.last['P'], f.last['M'] = max(f.last['G'], g), max(f.last['P'], p), max(f.last['M'], m)
}

// wants reports whether l is about one of the subjects; with none given every
// line is wanted.
func (f *filter) wants(l *line) bool {
	wanted := len(f.only) == 0
	for i, s := range f.only {
		if s.about(l) {
			f.met[i], wanted = true, true
		}
	}
	return wanted
}

// names reports whether lines of kind k were asked for.
func (f *filter) names(k event.Kind) bool {
	return slices.Contains(f.only, Subject{kind: k})
}

// A Miss is a subject that no line of a trace was about.
type Miss struct {
	Text  string // what there is instead, such as "G99 does not exist in this run; the last one is G12"
	Steps bool   // a trace with Options.Steps may have such lines
}

// missed says of each subject that no line was about what there is instead.
func (f *filter) missed(steps bool) []Miss {
	var list []Miss
	for i, s := range f.only {
		switch {
		case f.met[i]:
		case s.letter != 0 && s.id > f.last[s.letter]:
			none := fmt.Sprintf("%v does not exist in this run; the last one is %c%d", s, s.letter, f.last[s.letter])
			list = append(list, Miss{Text: none})
		default:
			hidden := s.letter == 0 && !steps && (event.Specs[s.kind].Class == event.ClassStep || s.kind == event.Burn)
			list = append(list, Miss{Text: fmt.Sprintf("%v: no line is about it", s), Steps: hidden})
		}
	}
	return list
}

// about reports whether an event of l has to do with s. A line that the program
// printed is of no kind.
func (s Subject) about(l *line) bool {
	if s.letter == 0 && l.output != nil {
		return false
	}
	for i := range l.events {
		if s.In(&l.events[i]) {
			return true
		}
	}
	return false
}

// In reports whether e was done by s, done to s, or is of kind s.
func (s Subject) In(e *event.Event) bool {
	switch s.letter {
	case 0:
		return e.Kind == s.kind
	case 'G':
		return int64(e.G) == s.id || e.Names(event.TypeG, s.id)
	case 'P':
		return int64(e.P) == s.id || e.Names(event.TypeP, s.id)
	}
	return int64(e.M) == s.id || e.Names(event.TypeM, s.id)
}
