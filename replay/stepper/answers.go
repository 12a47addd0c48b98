package stepper

import (
	"fmt"
	"strings"

	"github.com/gmpsim/gmpsim/replay"
	"github.com/gmpsim/gmpsim/sim/event"
)

// toBreak goes to a breakpoint.
func toBreak(back bool) func(*Stepper, string) ([]string, string, error) {
	return func(s *Stepper, _ string) ([]string, string, error) {
		if len(s.breaks) == 0 {
			return nil, "", fmt.Errorf("there are no breakpoints; break WHAT makes one")
		}
		any := stop{"the breakpoints", func() replay.Match {
			var all []replay.Match
			for _, b := range s.breaks {
				all = append(all, b.fresh())
			}
			return func(e *event.Event, st *event.State) bool {
				hit := false
				for _, m := range all {
					hit = m(e, st) || hit // each must see each event
				}
				return hit
			}
		}}
		err := s.find(any, back)
		return nil, s.noted(""), err
	}
}

func showRows(s *Stepper, args string) ([]string, string, error) {
	n, err := count(args, 12)
	if err != nil {
		return nil, "", err
	}
	rows, err := s.Rows(min(n, far))
	return rows, "", err
}

func show(s *Stepper, args string) ([]string, string, error) {
	rows := strings.Split(strings.TrimRight(s.State(), "\n"), "\n")
	if args == "" {
		return rows, "", nil
	}
	var about []string
	for _, r := range rows {
		for _, word := range strings.FieldsFunc(r, func(c rune) bool { return strings.ContainsRune(" ,;:()", c) }) {
			if word == args {
				about = append(about, r)
				break
			}
		}
	}
	if len(about) == 0 {
		return nil, "", fmt.Errorf("the state has nothing about %q; show lists all", args)
	}
	return about, "", nil
}

func showSource(s *Stepper, args string) ([]string, string, error) {
	n, err := count(args, 11)
	if err != nil {
		return nil, "", err
	}
	rows := s.Source(n)
	if rows == nil {
		return nil, "", fmt.Errorf("%v is not in the program's source now", s.Goroutine())
	}
	return rows, "", nil
}

func showFrames(s *Stepper, args string) ([]string, string, error) {
	g := s.Goroutine()
	if args != "" {
		var err error
		if g, err = s.goroutine(args); err != nil {
			return nil, "", err
		}
	}
	frames, err := s.Session.Frames(g)
	if err != nil {
		return nil, "", err
	}
	if len(frames) == 0 {
		return nil, "", fmt.Errorf("%v has no frames of the program now", g)
	}
	var rows []string
	for i, fr := range frames {
		rows = append(rows, fmt.Sprintf("%3d  %s  %s:%d", i, fr.Function, fr.File, fr.Line))
	}
	return rows, "", nil
}

func showWhy(s *Stepper, _ string) ([]string, string, error) {
	why, err := s.Why()
	if err != nil {
		return nil, "", err
	}
	var rows []string
	for _, r := range why {
		rows = append(rows, fmt.Sprintf("%-8s %s", r.Mark, r.Text))
	}
	if len(rows) == 0 {
		return nil, "there is no reason to give for this event", nil
	}
	return rows, "", nil
}

func showOutput(s *Stepper, _ string) ([]string, string, error) {
	var b strings.Builder
	for _, o := range s.Session.Output() {
		b.WriteString(o.Text)
	}
	if b.Len() == 0 {
		return nil, "the program has printed nothing so far", nil
	}
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n"), "", nil
}

func help(*Stepper, string) (rows []string, note string, err error) {
	for _, c := range commands() {
		names := strings.Fields(c.names)
		title := strings.TrimSpace(names[0] + " " + c.args)
		if len(names) > 1 {
			title += " (" + strings.Join(names[1:], ", ") + ")"
		}
		rows = append(rows, fmt.Sprintf("%-20s %s", title, c.does))
	}
	return rows, "", nil
}
