package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/real"
)

// bandReport is what verify --decisions found at several Ps.
type bandReport struct {
	Program string         `json:"program"`
	Go      string         `json:"go"`
	Procs   int            `json:"procs"`
	Runs    int            `json:"runs"`
	Cut     bool           `json:"cut,omitempty"` // some logs had no room for all, so the simulated ones are cut there, too
	Verdict string         `json:"verdict"`       // within, outside, not judged
	Figures []real.Measure `json:"figures"`
}

// bands holds how much both schedulers did in all at several Ps against each other.
func (c *check) bands(ctx context.Context) (int, error) {
	var logs, simulated [][]real.Decision
	crowded, cut := int(c.o.procs.n) > runtime.NumCPU(), false
	err := c.logged(ctx, func(log *real.Log) error {
		logs = append(logs, log.Decisions)
		cfg := c.config(c.p.code.Boot().Tick, int64(c.o.seed)+int64(len(simulated)))
		if crowded {
			cfg.Cores = runtime.NumCPU()
		}
		list, _, err := c.record(ctx, cfg)
		if log.Lost > 0 {
			list, cut = list[:min(len(list), len(log.Decisions))], true
		}
		simulated = append(simulated, list)
		return err
	})
	if err != nil {
		return 0, err
	}
	rep := &bandReport{Program: c.p.name, Go: c.tools.Version(), Procs: int(c.o.procs.n), Runs: len(logs), Cut: cut, Figures: real.Hold(real.Measures(logs), simulated, crowded)}
	rep.judge()
	if c.o.json {
		return rep.status(), printJSON(c.stdout, rep)
	}
	_, err = io.WriteString(c.stdout, rep.text())
	return rep.status(), err
}

// with returns the names of the figures of which that was made.
func (r *bandReport) with(j real.Judgement) (names []string) {
	for _, m := range r.Figures {
		if m.Verdict == j {
			names = append(names, m.Name)
		}
	}
	return names
}

// judge makes one verdict of those on the figures.
func (r *bandReport) judge() {
	switch {
	case len(r.with(real.Outside)) > 0:
		r.Verdict = string(real.Outside)
	case len(r.with(real.Within)) > 0:
		r.Verdict = string(real.Within)
	default:
		r.Verdict = string(real.Clock)
	}
}

// status is the exit status.
func (r *bandReport) status() int {
	switch r.Verdict {
	case string(real.Within):
		return 0
	case string(real.Outside):
		return statusDiffers
	}
	return statusUsage
}

// String is the verdict in a few words.
func (r *bandReport) String() string {
	within, outside := r.with(real.Within), r.with(real.Outside)
	switch judged := len(within) + len(outside); {
	case judged == 0:
		return "not judged: on this machine no figure is the same in most runs"
	case len(outside) > 0:
		return fmt.Sprintf("outside the band in %d of %d figures", len(outside), judged)
	default:
		return fmt.Sprintf("within the band in %d of %d figures", judged, judged)
	}
}

// text is the report for people.
func (r *bandReport) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: decisions: %v\n%s, GOMAXPROCS=%d GOGC=off; %d runs and as many seeds\n", r.Program, r, r.Go, r.Procs, r.Runs)
	fmt.Fprintf(&b, bandRow, "median (p10-p90)", "real", "simulated", "verdict")
	for _, m := range r.Figures {
		name := m.Name
		if m.Unit != "" {
			name += ", " + m.Unit
		}
		fmt.Fprintf(&b, bandRow, name, spread(m.Real), spread(m.Sim), verdictOn(m))
	}
	if r.Cut {
		b.WriteString("The program decides more than a log has room for: the beginning counts.\n")
	}
	b.WriteString(bandRule)
	return b.String()
}

// bandRule says below the table how its last column comes about; docs/verify.md
// says why.
const bandRule = `within: the simulated p10-p90 meets the real one, widened: executes and yields
by a quarter and 2, overflows, wakes, runnexts by a factor of two and 2, the
share by 5 points. not steady: the real p90 is more than twice p10 and 2, or 10
points above it, and the simulated runs are not ten times further away. not
judged: the speed of the machine, its kernel, or who waits for whom, decides.
`

// bandRow is a row of the table: 80 columns, if no figure has more than four digits.
const bandRow = "  %-26s %-16s %-16s %s\n"

// verdictOn says what is made of a figure, and what it may be.
func verdictOn(m real.Measure) string {
	if m.Band == nil {
		return string(m.Verdict)
	}
	return fmt.Sprintf("%s %s-%s", m.Verdict, short(m.Band.Least), short(m.Band.Most))
}

// spread is a median with what nine of ten are above and below.
func spread(sorted []float64) string {
	return fmt.Sprintf("%s (%s-%s)", short(real.Median(sorted)), short(real.Percentile(sorted, 10)), short(real.Percentile(sorted, 90)))
}

// short is a figure in at most four characters or, if it is less than one tenth, in a
// few more; --json has all of it.
func short(f float64) string {
	const great, greater, greatest = 100, 1e4, 1e7
	switch {
	case f >= greatest:
		return fmt.Sprintf("%.0fM", f/1e6)
	case f >= greater:
		return fmt.Sprintf("%.0fk", f/1e3)
	case f >= great:
		return strconv.FormatFloat(f, 'f', 0, 64)
	}
	return strconv.FormatFloat(f, 'g', 3, 64)
}
