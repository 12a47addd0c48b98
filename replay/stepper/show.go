package stepper

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// Rows are made from so many events back: one may have several dozen, such as a check of timers, and the last few
// dozen have no more than far.
const (
	few = 100
	far = 400
)

// Rows returns the last rows of the trace up to now, at most n, the oldest first.
func (s *Stepper) Rows(n int) ([]string, error) {
	var b bytes.Buffer
	err := s.trace(&b, view.Options{}, min(far, few+8*n))
	rows := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	return rows[max(0, len(rows)-n):], err
}

// trace lets a trace follow the events up to now.
func (s *Stepper) trace(b *bytes.Buffer, o view.Options, events int) error {
	var all []event.Event
	st, err := s.Session.Since(events, func(e *event.Event) { all = append(all, *e) })
	if err != nil {
		return err
	}
	o.Symbols, o.File, o.Width, o.Color = s.Symbols, s.File, s.Width, s.Color
	// A trace makes one row of the runtime's start, and none of a step that found nothing.
	o.Steps = o.Steps || s.Session.At() <= s.boot || event.Specs[s.Session.Event().Kind].Class == event.ClassStep
	t := s.Book.Trace(b, o, st)
	for i := range all {
		t.Listen(&all[i])
	}
	return t.Now(s.Session.Event().M)
}

// Why returns the reasons for the last event.
func (s *Stepper) Why() ([]view.Sentence, error) {
	var why []view.Sentence
	now := *s.Session.Event()
	err := s.trace(&bytes.Buffer{}, view.Options{Steps: true, Tell: func(t view.Told) {
		if *t.Event == now {
			why = t.Reasons
		}
	}}, far)
	return why, err
}

// State describes the state now.
func (s *Stepper) State() string {
	if s.Session.At() == 0 {
		return "Nothing has happened so far.\n"
	}
	return s.Book.Scene(s.Session.State(), s.Session.Event(), s.Session.At()).Text(s.Width)
}

// where says which event this is.
func (s *Stepper) where() string {
	n, all := s.Session.Recorded()
	more := "+"
	if all {
		more = ""
	}
	return fmt.Sprintf("event %d of %d%s · %v", s.Session.At(), n, more, s.Session.Now())
}

// A Spot is a line of the source.
type Spot struct {
	File string
	Line int
}

// spot is where a goroutine is: where the last event was asked for if it did that, or else where it goes on.
func (s *Stepper) spot(g event.GID) (Spot, bool) {
	if e := s.Session.Event(); e.G == g && e.Pos != 0 {
		file, line, _ := strings.Cut(s.Symbols.Position(e.Pos), ".go:")
		line, _, _ = strings.Cut(line, ":")
		n, err := strconv.Atoi(line)
		if i := s.file(file + ".go"); err == nil && i >= 0 {
			return Spot{s.Files[i].Name, n}, true
		}
	}
	frames, err := s.Session.Frames(g)
	if err != nil {
		return Spot{}, false
	}
	for _, fr := range frames {
		if i := s.file(fr.File); i >= 0 {
			return Spot{s.Files[i].Name, fr.Line}, true
		}
	}
	return Spot{}, false
}

// file is the index of the file that a frame is in, -1 if it is none of the program's.
func (s *Stepper) file(name string) int {
	return slices.IndexFunc(s.Files, func(f File) bool { return sameFile(f.Name, name) })
}

// sameFile reports whether a frame is in a file of the program: frames have no folders of it.
func sameFile(name, of string) bool {
	return name == of || name[strings.LastIndexByte(name, '/')+1:] == of[strings.LastIndexByte(of, '/')+1:]
}

// crowd is how many goroutines are looked for in the source: each costs a walk over all.
const crowd = 300

// Source returns the lines about the one where the goroutine is, each with the goroutines that are in it. If it
// is in none of the program's files, or nobody acts, these are the lines that were shown last.
func (s *Stepper) Source(rows int) []string {
	at, here := s.spot(s.Goroutine())
	if here {
		s.seen = at
	} else if at = s.seen; at.File == "" {
		return nil
	}
	in := map[int][]string{}
	for g, known := range s.Session.State().Gs {
		if known.System || len(s.Session.State().Gs) > crowd && g != s.Goroutine() {
			continue
		}
		if spot, ok := s.spot(g); ok && spot.File == at.File {
			in[spot.Line] = append(in[spot.Line], g.String())
		}
	}
	i := slices.IndexFunc(s.Files, func(f File) bool { return f.Name == at.File })
	lines := s.Files[i].Lines
	from := min(max(0, at.Line-1-rows/2), max(0, len(lines)-rows))
	var out []string
	for n := from; n < min(from+rows, len(lines)); n++ {
		out = append(out, sourceLine(n+1, here && n+1 == at.Line, in[n+1], lines[n]))
	}
	return out
}

// sourceLine is one line with its number, a sign if the goroutine is there, and who else is.
func sourceLine(n int, here bool, gs []string, text string) string {
	slices.SortFunc(gs, func(a, b string) int { return len(a)*1000 - len(b)*1000 + strings.Compare(a, b) })
	who := strings.Join(gs, " ")
	if len(who) > 10 {
		who = fmt.Sprintf("%s +%d", gs[0], len(gs)-1)
	}
	sign := " "
	if here {
		sign = ">"
	}
	return fmt.Sprintf("%-10s %s%4d  %s", who, sign, n, strings.ReplaceAll(text, "\t", "    "))
}

// goroutines are those of the program that are not dead, oldest first.
func (s *Stepper) goroutines() (all []event.GID) {
	for g, known := range s.Session.State().Gs {
		if !known.System {
			all = append(all, g)
		}
	}
	slices.Sort(all)
	return all
}

// findMain is where func main begins.
func findMain(files []File) Spot {
	for _, f := range files {
		for i, line := range f.Lines {
			if strings.HasPrefix(line, "func main()") {
				return Spot{f.Name, i + 1}
			}
		}
	}
	return Spot{}
}
