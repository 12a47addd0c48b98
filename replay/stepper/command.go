package stepper

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// An Answer is what a command says.
type Answer struct {
	Event int        `json:"event"` // how many events are over
	Time  event.Time `json:"time"`  // virtual, in ns
	Kind  string     `json:"kind,omitempty"`
	M     event.MID  `json:"m"` // who did it; -1 and 0 are no one
	P     event.PID  `json:"p"`
	G     event.GID  `json:"g"`
	Text  []string   `json:"text,omitempty"` // rows
	Note  string     `json:"note,omitempty"`
	Error string     `json:"error,omitempty"`
	Quit  bool       `json:"-"`

	moved bool
}

// A command is one thing that the reader may ask for.
type command struct {
	names string // the first is the one that help shows
	args  string
	does  string
	do    func(s *Stepper, args string) (rows []string, note string, err error)
	moves bool // the answer has the row to which it went
}

// commands is the table of all of them.
func commands() []command {
	return []command{
		{"step s", "[N]", "go to the next row of the trace, or N rows on", by(unit{fresh: row}, 1), true},
		{"back b", "[N]", "go to the row before, or N rows back", by(unit{fresh: row}, -1), true},
		{"next n", "[N]", "go to the next decision: a goroutine begins to run", by(unit{fresh: decision}, 1), true},
		{"prev p", "[N]", "go to the decision before", by(unit{fresh: decision}, -1), true},
		{"line l", "[N]", "go on until the goroutine does something in another line", by(unit{fresh: statement}, 1), true},
		{"lineback lb", "[N]", "the same, back", by(unit{fresh: statement}, -1), true},
		{"event e", "[N]", "go to the next event, or N events on", by(unit{raw, true}, 1), true},
		{"eventback eb", "[N]", "go to the event before", by(unit{raw, true}, -1), true},
		{"until u", "WHAT", "go on to steal, G7, P1, M2, line 25, or where runq(P0)>200 becomes true", until(false), true},
		{"rev r", "WHAT", "the same, back", until(true), true},
		{"break", "[WHAT]", "let continue and rewind hold there; without WHAT list them", breakAt, false},
		{"delete", "", "forget all of these", deleteBreaks, false},
		{"continue c", "", "go on to one of them", toBreak(false), true},
		{"rewind rc", "", "go back to one of them", toBreak(true), true},
		{"goto g", "WHERE", "go to an event (812), an instant (1.2ms), a part (50%) or a mark", goTo, true},
		{"mark m", "NAME", "give this event a name for goto", mark, false},
		{"first", "", "go to the beginning", edge((*Stepper).first), true},
		{"last", "", "go to the end", edge((*Stepper).last), true},
		{"goroutine G", "G7", "look at this goroutine; without one at who acts", choose, false},
		{"rows", "[N]", "show the last rows of the trace", showRows, false},
		{"show", "[WHAT]", "show the state: all of it, or the rows about G7, P0, ch", show, false},
		{"source", "[N]", "show the source where the goroutine is", showSource, false},
		{"frames bt", "[G7]", "show the goroutine's stack: what its gobuf would hold, and who called", showFrames, false},
		{"why w", "", "say why the last event happened", showWhy, false},
		{"output o", "", "show what the program has printed by now", showOutput, false},
		{"help h ?", "", "show this", help, false},
		{"quit q", "", "end", nil, false},
	}
}

// Do performs one line. A line that is empty repeats nothing: it says where the session is.
func (s *Stepper) Do(text string) Answer {
	name, args := strings.TrimSpace(text), ""
	if i := strings.IndexAny(name, " \t"); i >= 0 {
		name, args = name[:i], name[i+1:]
	}
	if name == "" {
		return s.answer(command{moves: true}, nil, "", nil)
	}
	for _, c := range commands() {
		for _, n := range strings.Fields(c.names) {
			if n != name {
				continue
			}
			if c.do == nil {
				return Answer{Quit: true}
			}
			rows, note, err := c.do(s, strings.TrimSpace(args))
			return s.answer(c, rows, note, err)
		}
	}
	return s.answer(command{}, nil, "", fmt.Errorf("there is no command %q; help lists them", name))
}

// answer says what came of a command.
func (s *Stepper) answer(c command, rows []string, note string, err error) Answer {
	e := s.Session.Event()
	a := Answer{Event: s.Session.At(), Time: s.Session.Now(), M: e.M, P: e.P, G: e.G, Text: rows, Note: note, moved: c.moves}
	if a.Event > 0 {
		a.Kind = e.Kind.String()
	}
	if err != nil {
		a.Error, a.Note, a.moved = err.Error(), "", false
	} else if c.moves && a.Event > 0 {
		if a.Text, err = s.Rows(1); err != nil {
			a.Error = err.Error()
		}
	}
	return a
}

// String is the answer as lines of text.
func (a Answer) String() string {
	var b strings.Builder
	for _, row := range a.Text {
		b.WriteString(row + "\n")
	}
	if a.Error != "" {
		b.WriteString("error: " + a.Error + "\n")
	}
	if a.Note != "" {
		if a.moved {
			b.WriteString("        ") // below the row's time
		}
		b.WriteString(a.Note + "\n")
	}
	return b.String()
}

// by makes the command that moves by a unit.
func by(u unit, sign int) func(*Stepper, string) ([]string, string, error) {
	return func(s *Stepper, args string) ([]string, string, error) {
		n, err := count(args, 1)
		if err != nil {
			return nil, "", err
		}
		note, err := s.move(u, sign*n)
		return nil, s.noted(note), err
	}
}

// count reads a number of times.
func count(args string, without int) (int, error) {
	if args == "" {
		return without, nil
	}
	n, err := strconv.Atoi(args)
	if err != nil || n < 1 || n > 1<<30 {
		return 0, fmt.Errorf("want a whole number above 0, not %q", args)
	}
	return n, nil
}

// noted is what a move says below its row: where the session is, and what it met.
func (s *Stepper) noted(note string) string {
	if note != "" {
		note = " · " + note
	}
	return s.where() + note
}

func until(back bool) func(*Stepper, string) ([]string, string, error) {
	return func(s *Stepper, args string) ([]string, string, error) {
		st, err := s.parseStop(args)
		if err == nil {
			err = s.find(st, back)
		}
		return nil, s.noted(""), err
	}
}

func goTo(s *Stepper, args string) ([]string, string, error) {
	if args == "" {
		return nil, "", fmt.Errorf("say where: an event (812), an instant (1.2ms), a part (50%%) or a mark")
	}
	err := s.goTo(args)
	return nil, s.noted(""), err
}

func edge(to func(*Stepper) (string, error)) func(*Stepper, string) ([]string, string, error) {
	return func(s *Stepper, _ string) ([]string, string, error) {
		note, err := to(s)
		return nil, s.noted(note), err
	}
}

func mark(s *Stepper, args string) ([]string, string, error) {
	if args == "" || strings.ContainsAny(args, " %") || args[0] >= '0' && args[0] <= '9' {
		return nil, "", fmt.Errorf("want a name for the mark: one word that does not begin with a digit")
	}
	s.marks[args] = s.Session.At()
	return nil, fmt.Sprintf("%s is event %d", args, s.Session.At()), nil
}

func breakAt(s *Stepper, args string) ([]string, string, error) {
	if args == "" {
		var rows []string
		for _, b := range s.breaks {
			rows = append(rows, b.text)
		}
		return rows, fmt.Sprintf("%d breakpoints", len(rows)), nil
	}
	st, err := s.parseStop(args)
	if err == nil {
		s.breaks = append(s.breaks, st)
	}
	return nil, "continue and rewind hold at " + st.text, err
}

func deleteBreaks(s *Stepper, _ string) ([]string, string, error) {
	s.breaks = nil
	return nil, "", nil
}

func choose(s *Stepper, args string) ([]string, string, error) {
	if args == "" {
		s.chosen = event.NoG
		return nil, "the goroutine that acts", nil
	}
	g, err := s.goroutine(args)
	if err == nil {
		s.chosen = g
	}
	return nil, "", err
}

// goroutine reads "G7".
func (s *Stepper) goroutine(text string) (event.GID, error) {
	n, err := strconv.ParseInt(strings.TrimPrefix(strings.ToUpper(text), "G"), 10, 64)
	if err != nil || n < 1 {
		return 0, fmt.Errorf("want a goroutine, such as G7, not %q", text)
	}
	if _, ok := s.Session.State().Gs[event.GID(n)]; !ok {
		return 0, fmt.Errorf("there is no G%d at this moment", n)
	}
	return event.GID(n), nil
}
