package verify

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/view"
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

// Verdict is one of those on what a program prints.
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
	for _, row := range r.rows() {
		fmt.Fprintf(&b, "  %4d  %s\n", row.Runs, view.Folded(r.words(row.Outcome, row.others), 8, 80))
	}
	if r.LeftOut > 0 {
		fmt.Fprintf(&b, "  %4d  left out: the host held these runs up; no other run printed this\n", r.LeftOut)
	}
	if r.Dated {
		b.WriteString("The output depends on the date, so each simulated run begins at the real date.\n")
	}
	if r.Found == Unfinished {
		fmt.Fprintf(&b, "Not all possible reasons were tried: other dates, other clocks, other seeds (%d were).\n"+
			"A larger budget allows more.\n", r.Seeds)
	} else if r.Seeds > 1 && r.Found == Differs {
		fmt.Fprintf(&b, "%d other seeds were tried.\n", r.Seeds)
	}
	if d := r.Difference; d != nil {
		fmt.Fprintf(&b, "\nfirst difference: %s, line %d\n  real       %s\n  simulated  %s\n", d.Where, d.Line, d.Real, d.Simulated)
		fmt.Fprintf(&b, "\nthe simulated decisions around it:\n%s\n", strings.Join(d.Decisions, "\n"))
	}
	return b.String()
}

// A row is one line for outcomes that came about alike.
type row struct {
	Outcome
	others bool // not all of them are the variant that the outcome is
}

// rows puts outcomes together that have the same reasons, or that are the same variant.
func (r *OutputReport) rows() (all []row) {
	for _, o := range r.Outcomes {
		i := slices.IndexFunc(all, func(a row) bool {
			same := slices.Equal(a.Reasons, o.Reasons) && (a.Simulated == "") == (o.Simulated == "")
			return same && (a.Simulated == o.Simulated || len(o.Reasons) > 0)
		})
		if i < 0 {
			all = append(all, row{o, false})
			continue
		}
		all[i].Runs += o.Runs
		all[i].others = all[i].others || all[i].Simulated != o.Simulated
	}
	return all
}

// words say which simulated run has the outcome, or why none may have it.
func (r *OutputReport) words(o Outcome, others bool) string {
	var reasons []string
	for _, why := range o.Reasons {
		reasons = append(reasons, r.why(why))
	}
	switch {
	case len(reasons) == 0:
		return "as simulated from " + o.Simulated
	case o.Simulated != "":
		such := ""
		if others {
			such = ", for example"
		}
		return fmt.Sprintf("%s: as simulated with %s%s", strings.Join(reasons, ", "), o.Simulated, such)
	}
	return "not simulated; likely reason: " + strings.Join(reasons, ", or ")
}

// why says a reason where it may stand alone.
func (r *OutputReport) why(reason Reason) string {
	switch reason {
	case OtherRules:
		return "the rules that were changed (" + r.rules + ")"
	case Undefined:
		return "the simulator ends the program where the real runtime goes on"
	case Simulator:
		return "a simulator error: all real runs agree"
	case SeveralPs:
		return "several Ps, since the program sets GOMAXPROCS"
	}
	return string(reason)
}
