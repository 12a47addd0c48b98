package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
)

// decisionReport is what verify --decisions found at one P.
type decisionReport struct {
	Program string      `json:"program"`
	Go      string      `json:"go"`
	Verdict string      `json:"verdict"`
	Same    int         `json:"same"` // decisions, in the run that went best
	Courses []course    `json:"courses"`
	Differ  *sideBySide `json:"difference,omitempty"`
	text    string
}

// A course is what came of some of the runs.
type course struct {
	Runs int    `json:"runs"`
	What string `json:"what"`
}

// sideBySide is the first difference of one run and the decisions before it.
type sideBySide struct {
	First     int      `json:"first"` // the number of the first pair
	Real      []string `json:"real"`
	Simulated []string `json:"simulated"`
}

// logged calls a function with the log of each real run.
func (c *check) logged(ctx context.Context, f func(*real.Log) error) (err error) {
	b, err := c.tools.BuildLogged(ctx, c.source)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	return c.times(ctx, func(ctx context.Context) error {
		_, log, err := b.RunLogged(ctx, c.source.Name, c.options())
		if err != nil {
			return err
		}
		return f(log)
	})
}

// record runs the program once and returns the decisions.
func (c *check) record(ctx context.Context, cfg sim.Config) (all []real.Decision, draws []sim.Draw, err error) {
	var r real.Recorder
	cfg.Listen = r.Listen
	cfg.Chooser = sim.Recording(sim.Seeded(cfg.Seed), &draws)
	_, err = c.simulate(ctx, cfg, nil)
	return r.Decisions, draws, err
}

// decisions compares each real run with the simulated one that begins with the
// same schedtick.
func (c *check) decisions(ctx context.Context) (int, error) {
	var all real.Comparison
	simulated := map[uint32][]real.Decision{}
	drew := false
	err := c.logged(ctx, func(log *real.Log) error {
		tick := log.Boot().Tick
		if simulated[tick] == nil {
			list, draws, err := c.record(ctx, c.config(tick, int64(c.o.seed)))
			if err != nil {
				return err
			}
			simulated[tick] = list
			drew = drew || real.Drew(draws)
		}
		all.Add(log, c.p.code.Boot(), simulated[tick], drew)
		return nil
	})
	if err != nil {
		return 0, err
	}
	if !all.Compared() {
		return 0, errStart
	}
	return c.printDecisions(&all)
}

// errStart is the error for a program whose decisions cannot be compared.
var errStart = errors.New("the decisions cannot be compared: in no run did main begin in a state that is simulated; its packages start goroutines, or wait, while they are initialized")

// printDecisions writes what was found and returns the exit status.
func (c *check) printDecisions(all *real.Comparison) (int, error) {
	rep := &decisionReport{Program: c.p.name, Go: c.tools.Version(), Verdict: verdict(all.Exact(), all.Differs()),
		Same: all.Longest, text: all.String()}
	for what, n := range all.Runs {
		if n > 0 {
			rep.Courses = append(rep.Courses, course{n, real.Course(what).String()})
		}
	}
	if all.Shown != nil {
		rep.Differ = beside(all.Shown)
	}
	status := 0
	if all.Differs() {
		status = statusDiffers
	}
	if c.o.json {
		return status, printJSON(c.stdout, rep)
	}
	_, err := io.WriteString(c.stdout, rep.String())
	return status, err
}

// pairsBefore is how many decisions are shown before the first that differs.
const pairsBefore = 10

// beside takes the first difference and what stands before it.
func beside(a *real.Agreement) *sideBySide {
	s := &sideBySide{First: max(0, a.At-pairsBefore)}
	for i := s.First; i <= a.At; i++ {
		s.Real = append(s.Real, nth(a.Real, i))
		s.Simulated = append(s.Simulated, nth(a.Simulated, i))
	}
	return s
}

func nth(all []real.Decision, i int) string {
	if i >= len(all) {
		return "(nothing more)"
	}
	return all[i].String()
}

// String is the report for people.
func (r *decisionReport) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: decisions: %s\n%s, GOMAXPROCS=1 GOGC=off; up to %d decisions the same\n", r.Program, r.text, r.Go, r.Same)
	for _, c := range r.Courses {
		fmt.Fprintf(&b, "  %4d  %s\n", c.Runs, c.What)
	}
	if d := r.Differ; d != nil {
		fmt.Fprintf(&b, "\nthe first difference of one run:\n        %-34s %s\n", "real", "simulated")
		for i := range d.Real {
			mark := " "
			if i == len(d.Real)-1 {
				mark = ">"
			}
			fmt.Fprintf(&b, "%s %5d %-34s %s\n", mark, d.First+i, d.Real[i], d.Simulated[i])
		}
	}
	return b.String()
}
