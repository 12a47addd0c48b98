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
	Odd        int         `json:"odd"`                // runs that are neither of the two usual variants
	LeftOut    int         `json:"left_out,omitempty"` // runs that the host held up, and that nothing explains
	Dated      bool        `json:"dated,omitempty"`    // the program prints what depends on the date
	Seeds      int         `json:"seeds,omitempty"`    // how many other seeds were tried
	Spent      bool        `json:"spent,omitempty"`    // the budget was spent before all was tried
	Outcomes   []Outcome   `json:"outcomes,omitempty"`
	Difference *Difference `json:"difference,omitempty"` // the first, if the verdict is Differs
	headline   string
	rules      string // that were changed
}

// outputReport puts a comparison into the form that is printed.
func (c *Check) outputReport(found OutputComparison, q *Prediction) *OutputReport {
	return &OutputReport{Program: c.Program.Name, Go: c.version(), Runs: found.Runs, Found: found.Verdict(), Odd: found.Odd,
		LeftOut: found.LeftOut, Dated: q.Ways.Dated, Seeds: q.Seeds, Spent: q.Spent, rules: q.Ways.Rules,
		Outcomes: found.Outcomes, headline: found.String()}
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
	return fmt.Sprintf("%s: %s\n%s, GOMAXPROCS=1 GOGC=off\n%s", r.Program, r.headline, r.Go, r.body())
}

// body is what comes below the headline.
func (r *OutputReport) body() string {
	var b strings.Builder
	runs := map[string]int{}
	for _, o := range r.Outcomes {
		runs[r.words(o)] += o.Runs
	}
	for _, o := range r.Outcomes {
		words := r.words(o)
		if n := runs[words]; n > 0 {
			fmt.Fprintf(&b, "  %4d  %s\n", n, words)
		}
		delete(runs, words)
	}
	if r.LeftOut > 0 {
		fmt.Fprintf(&b, "  %4d  left out: the host held the run up, and nothing else came to that\n", r.LeftOut)
	}
	if r.Dated {
		b.WriteString("It prints what depends on the date, so a simulated run begins at the date of the real one.\n")
	}
	if r.Spent {
		fmt.Fprintf(&b, "The budget was spent after %d other seeds (a larger budget allows more).\n", r.Seeds)
	} else if r.Seeds > 1 && r.Found == Differs {
		fmt.Fprintf(&b, "%d other seeds were tried.\n", r.Seeds)
	}
	if d := r.Difference; d != nil {
		fmt.Fprintf(&b, "\nfirst difference: %s, line %d\n  real       %s\n  simulated  %s\n", d.Where, d.Line, d.Real, d.Simulated)
		fmt.Fprintf(&b, "\nthe simulated decisions around it:\n%s\n", strings.Join(d.Decisions, "\n"))
	}
	return b.String()
}

// words say whose outcome it is, or why it may be nobody's.
func (r *OutputReport) words(o Outcome) string {
	var reasons []string
	for _, why := range o.Reasons {
		reasons = append(reasons, r.why(why))
	}
	switch {
	case len(reasons) == 0:
		return "as simulated from " + o.Simulated
	case o.Simulated != "":
		return fmt.Sprintf("%s: as simulated with %s", strings.Join(reasons, ", "), o.Simulated)
	}
	return "not simulated; likely reason: " + strings.Join(reasons, ", or ")
}

// why says a reason where it may stand alone.
func (r *OutputReport) why(reason Reason) string {
	switch reason {
	case OtherRules:
		return "the rules that were changed (" + r.rules + ")"
	case Simulator:
		return "a mistake of the simulator, since all real runs are the same"
	case SeveralPs:
		return "several Ps, since the program sets GOMAXPROCS"
	}
	return string(reason)
}
