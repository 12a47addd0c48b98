package verify

import (
	"fmt"
	"io"
	"strings"

	"github.com/gmpsim/gmpsim/real"
)

// A DecisionReport is what Decisions found.
type DecisionReport struct {
	Program    string      `json:"program"`
	Go         string      `json:"go"`
	Found      Verdict     `json:"verdict"`
	Same       int         `json:"same"` // decisions, in the run that went best
	Agreements []RunCount  `json:"courses"`
	Difference *SideBySide `json:"difference,omitempty"`

	Output   *OutputReport `json:"output,omitempty"` // of the same runs
	headline string
}

// A RunCount says how many of the runs agree how far.
type RunCount struct {
	Runs  int    `json:"runs"`
	Agree string `json:"what"`
}

// A SideBySide is the first difference of one run and the decisions before it.
type SideBySide struct {
	First     int      `json:"first"` // the number of the first pair
	Real      []string `json:"real"`
	Simulated []string `json:"simulated"`
}

// decisionReport puts a comparison into the form that is printed.
func (c *Check) decisionReport(all *DecisionComparison, output *OutputReport) *DecisionReport {
	r := &DecisionReport{Program: c.Program.Name, Go: c.version(), Found: all.Verdict(), Same: all.Longest,
		Output: output, headline: all.String()}
	for how, n := range all.Runs {
		if n > 0 {
			r.Agreements = append(r.Agreements, RunCount{n, Agreement(how).String()})
		}
	}
	if all.Shown != nil {
		r.Difference = beside(all.Shown)
	}
	return r
}

// Verdict is that of the decisions or that of the output, whichever promises less.
func (r *DecisionReport) Verdict() Verdict {
	if r.Output == nil {
		return r.Found
	}
	return r.Found.worse(r.Output.Found)
}

// JSON writes the report for machines.
func (r *DecisionReport) JSON(w io.Writer) error { return writeJSON(w, r) }

// Text writes the report for people.
func (r *DecisionReport) Text(w io.Writer) error {
	_, err := io.WriteString(w, r.String())
	return err
}

// pairsBefore is how many decisions are shown before the first that differs.
const pairsBefore = 10

// beside takes the first difference and what comes before it.
func beside(a *Alignment) *SideBySide {
	s := &SideBySide{First: max(0, a.At-pairsBefore)}
	for i := s.First; i <= a.At; i++ {
		s.Real = append(s.Real, nth(a.Real, i))
		s.Simulated = append(s.Simulated, nth(a.Simulated, i))
	}
	return s
}

func nth(all []real.Decision, i int) string {
	if i >= len(all) {
		return "(end of list)"
	}
	return all[i].String()
}

// String is the report for people. Its headline says both what is decided and what is
// printed: one of them alone could say that all is well where the other does not.
func (r *DecisionReport) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: decisions: %s\n", r.Program, r.headline)
	if r.Output != nil {
		fmt.Fprintf(&b, "%s: output: %s\n", r.Program, r.Output.headline)
	}
	fmt.Fprintf(&b, "%s, GOMAXPROCS=1 GOGC=off; up to %d decisions are the same\n", r.Go, r.Same)
	for _, a := range r.Agreements {
		fmt.Fprintf(&b, "  %4d  %s\n", a.Runs, a.Agree)
	}
	if d := r.Difference; d != nil {
		b.WriteString(d.String())
	}
	if r.Output != nil && r.Output.Found != Exact {
		fmt.Fprintf(&b, "\noutput:\n%s", r.Output.body())
	}
	return b.String()
}

// String shows the pairs, the first that differs with a mark.
func (d *SideBySide) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "\nthe first difference in one run:\n        %-34s %s\n", "real", "simulated")
	for i := range d.Real {
		mark := " "
		if i == len(d.Real)-1 {
			mark = ">"
		}
		fmt.Fprintf(&b, "%s %5d %-34s %s\n", mark, d.First+i, d.Real[i], d.Simulated[i])
	}
	return b.String()
}
