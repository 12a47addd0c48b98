package stepper

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/replay"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// Config says what a Stepper walks through.
type Config struct {
	Session *replay.Session
	Book    *view.Book   // it has heard the session's events
	Symbols view.Symbols // of the program
	File    string       // the program's, as in view.Options
	Rules   string       // as in view.Options
	Files   []File       // the program's source
	Width   int          // columns
	Color   bool
}

// A File is one of the program's source files.
type File struct {
	Name  string
	Lines []string
}

// A Stepper walks through a run. It must be used from one goroutine at a time.
type Stepper struct {
	Config
	chosen event.GID // whose source and frames are shown; NoG: of who acts
	marks  map[string]int
	breaks []stop
	seen   Spot // the line that was shown last
	begin  int  // the event with which main begins to run: before it, the runtime starts
	boot   int  // the last event of that start: a thread may go to sleep when main runs already
}

// A stop is where continue and rewind hold.
type stop struct {
	text  string
	fresh func() replay.Match
}

// New returns a Stepper that stands where main begins to run.
func New(c Config) (*Stepper, error) {
	s := &Stepper{Config: c, marks: map[string]int{}, seen: findMain(c.Files)}
	n := 0
	_, err := c.Session.Next(replay.Each(func(e *event.Event) bool {
		over := s.begin > 0 && e.Kind != event.StopM
		if n++; e.Kind == event.Execute && e.G == 1 && s.begin == 0 {
			s.begin = n
		}
		return over
	}))
	if err != nil {
		return nil, err
	}
	s.boot = n - 1
	return s, c.Session.Goto(s.begin)
}

// A unit is how far one move goes: to the next event that matches.
type unit struct {
	fresh func(s *Stepper) func() replay.Match
	boot  bool // it also goes through what comes before main
}

// row moves by what is a row of a trace.
func row(*Stepper) func() replay.Match {
	return replay.Each(func(e *event.Event) bool { return event.Specs[e.Kind].Class == event.ClassHead })
}

// decision moves by choices of what to run.
func decision(*Stepper) func() replay.Match {
	return replay.Each(func(e *event.Event) bool { return e.Kind == event.Execute })
}

// statement moves to where the goroutine does something in another line.
func statement(s *Stepper) func() replay.Match {
	g := s.Goroutine()
	at := s.Book.Line(s.Session.Event().Pos)
	return replay.Each(func(e *event.Event) bool {
		line := s.Book.Line(e.Pos)
		return line != "" && line != at && (e.G == g || g == event.NoG)
	})
}

// raw moves by events.
func raw(*Stepper) func() replay.Match { return replay.Each(func(*event.Event) bool { return true }) }

// Goroutine is the one that is looked at: the chosen one, or the one that acts.
func (s *Stepper) Goroutine() event.GID {
	if s.chosen != event.NoG {
		return s.chosen
	}
	return s.Session.Event().G
}

// move goes so many units forwards, or backwards if n is negative. note says that there were fewer.
func (s *Stepper) move(u unit, n int) (note string, err error) {
	if n < 0 && s.Session.At() <= s.begin && !u.boot || n < 0 && s.Session.At() <= 1 {
		return "there is nothing before this", nil
	}
	next, edge, backwards := s.Session.Next, s.last, n < 0
	if backwards {
		n, next, edge = -n, s.Session.Prev, s.first
	}
	for n > 0 {
		ok, err := next(u.fresh(s))
		if err != nil {
			return "", err
		}
		if backwards || u.boot || s.Session.At() > s.boot {
			n--
		}
		if !ok || backwards && !u.boot && s.Session.At() < s.begin {
			return edge()
		}
	}
	return "", nil
}

// find goes to an event that matches, and stays if there is none.
func (s *Stepper) find(st stop, back bool) error {
	next, where := s.Session.Next, "after"
	if back {
		next, where = s.Session.Prev, "before"
	}
	ok, err := next(st.fresh)
	if err == nil && !ok {
		err = fmt.Errorf("%s: there is none %s event %d", st.text, where, s.Session.At())
	}
	return err
}

// first goes to the beginning, and last to the end.
func (s *Stepper) first() (note string, err error) {
	return "this is the beginning: main begins to run", s.Session.Goto(s.begin)
}

func (s *Stepper) last() (note string, err error) {
	n, all := s.Session.Recorded()
	for !all {
		err = s.Session.Goto(n + 1<<16)
		n, all = s.Session.Recorded()
		if err != nil && !all {
			return "", err
		}
	}
	return "the run is over: " + s.end(), s.Session.Goto(n)
}

// end says how the run ended.
func (s *Stepper) end() string {
	end := s.Session.End()
	if end.Why == event.Exited {
		return fmt.Sprintf("exit status %d", end.Code)
	}
	return end.Why.String()
}

// ParseStop reads what until, rev and break take: a kind of event, G7, P1, M2, "line 25", or a condition.
func (s *Stepper) parseStop(text string) (stop, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return stop{}, fmt.Errorf("say what: a kind of event (steal), G7, P1, M2, line 25, or a condition (runq(P0)>200)")
	}
	if number, ok := strings.CutPrefix(text, "line "); ok {
		return s.line(text, number)
	}
	if subject, err := view.ParseSubject(text); err == nil {
		return stop{text, replay.Each(subject.In)}, nil
	}
	if !strings.ContainsAny(text, "<>=!&|(.") && !strings.Contains(text, " ") {
		return stop{}, fmt.Errorf("%q is no kind of event, goroutine (G7), processor (P1), thread (M2) or condition; "+
			"explain kinds lists the kinds", text)
	}
	holds, err := s.Book.Condition(text)
	if err != nil {
		return stop{}, err
	}
	return stop{text, replay.When(holds)}, nil
}

// line is where something happens in a line of the program.
func (s *Stepper) line(text, number string) (stop, error) {
	n, err := strconv.ParseInt(strings.TrimSpace(number), 10, 64)
	if err != nil || n < 1 {
		return stop{}, fmt.Errorf("want the number of a line, such as line 25")
	}
	want := view.Line(n)
	return stop{text, replay.Each(func(e *event.Event) bool {
		return event.Specs[e.Kind].Class == event.ClassHead && s.Book.Line(e.Pos) == want
	})}, nil
}

// goTo goes to an event ("812"), a part of what is known ("50%"), an instant ("1.2ms") or a mark.
func (s *Stepper) goTo(where string) error {
	if n, ok := s.marks[where]; ok {
		return s.Session.Goto(n)
	}
	if part, ok := strings.CutSuffix(where, "%"); ok {
		p, err := strconv.ParseFloat(part, 64)
		if err != nil || !(p >= 0 && p <= 100) {
			return fmt.Errorf("want a part from 0%% to 100%%")
		}
		if _, err := s.last(); err != nil {
			return err
		}
		n, _ := s.Session.Recorded()
		return s.Session.Goto(int(p / 100 * float64(n)))
	}
	if n, err := strconv.Atoi(strings.TrimPrefix(where, "step:")); err == nil {
		return s.Session.Goto(n)
	}
	t, err := time.ParseDuration(where)
	if err != nil || t < 0 {
		return fmt.Errorf("%q is no event (812), part (50%%), instant (1.2ms) or mark", where)
	}
	return s.Session.GotoTime(event.Time(t.Nanoseconds()))
}
