package verify

import (
	"fmt"
	"io"
	"strings"
)

// An OutputReport is what Outputs found.
type OutputReport struct {
	Program    string      `json:"program"`
	Go         string      `json:"go"`
	Runs       int         `json:"runs"`
	Found      Verdict     `json:"verdict"`
	Odd        int         `json:"odd"` // runs that are neither of the two usual variants
	Outcomes   []Outcome   `json:"outcomes,omitempty"`
	Difference *Difference `json:"difference,omitempty"` // the first, if the verdict is Differs
	headline   string
}

// outputReport puts a comparison into the form that is printed.
func (c *Check) outputReport(found OutputComparison) *OutputReport {
	return &OutputReport{Program: c.Program.Name, Go: c.version(), Runs: found.Runs, Found: found.Verdict(),
		Odd: found.Odd, Outcomes: found.Outcomes, headline: found.String()}
}

// Verdict is Exact, But or Differs.
func (r *OutputReport) Verdict() Verdict { return r.Found }

// JSON writes the report for machines.
func (r *OutputReport) JSON(w io.Writer) error { return writeJSON(w, r) }

// Text writes the report for people.
func (r *OutputReport) Text(w io.Writer) error {
	_, err := io.WriteString(w, r.String())
	return err
}

// String is the report for people.
func (r *OutputReport) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n%s, GOMAXPROCS=1 GOGC=off\n", r.Program, r.headline, r.Go)
	runs := map[string]int{}
	for _, o := range r.Outcomes {
		runs[o.words()] += o.Runs
	}
	for _, o := range r.Outcomes {
		words := o.words()
		if n := runs[words]; n > 0 {
			fmt.Fprintf(&b, "  %4d  %s\n", n, words)
		}
		delete(runs, words)
	}
	if d := r.Difference; d != nil {
		fmt.Fprintf(&b, "\nfirst difference: %s, line %d\n  real       %s\n  simulated  %s\n", d.Where, d.Line, d.Real, d.Simulated)
		fmt.Fprintf(&b, "\nthe simulated decisions around it:\n%s\n", strings.Join(d.Decisions, "\n"))
	}
	return b.String()
}

// words say whose outcome it is, or why it may be nobody's.
func (o Outcome) words() string {
	reasons := make([]string, 0, len(o.Reasons))
	for _, r := range o.Reasons {
		reasons = append(reasons, string(r))
	}
	switch {
	case len(reasons) == 0:
		return "as simulated from " + o.Simulated
	case o.Simulated != "":
		return fmt.Sprintf("%s: as simulated with %s", strings.Join(reasons, ", "), o.Simulated)
	}
	return "not simulated; likely reason: " + strings.Join(reasons, ", or ")
}
