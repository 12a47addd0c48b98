package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/gmpsim/gmpsim/real"
)

// A report is what verify found. It is what --json prints.
type report struct {
	Program    string      `json:"program"`
	Go         string      `json:"go"`
	Runs       int         `json:"runs"`
	Verdict    string      `json:"verdict"` // exact, exact but, differs
	Odd        int         `json:"odd"`     // runs that are neither usual prediction
	Outcomes   []outcome   `json:"outcomes,omitempty"`
	Difference *difference `json:"difference,omitempty"`
	headline   string
}

// An outcome is what some of the real runs came to.
type outcome struct {
	Runs      int           `json:"runs"`
	Simulated string        `json:"simulated,omitempty"` // how the simulator comes to it
	Reasons   []real.Reason `json:"reasons,omitempty"`
	Stdout    string        `json:"stdout"`
	Stderr    string        `json:"stderr"`
	Exit      int           `json:"exit"`
}

// A difference is the first line that is not the same, and the simulated
// decisions around it.
type difference struct {
	Where     string   `json:"where"`
	Line      int      `json:"line"`
	Real      string   `json:"real"`
	Simulated string   `json:"simulated"`
	Decisions []string `json:"decisions"`
}

// The verdicts.
const (
	verdictExact   = "exact"
	verdictBut     = "exact but"
	verdictDiffers = "differs"
)

// report puts a verdict into the form that is printed.
func (c *check) report(v real.Verdict) *report {
	rep := &report{Program: c.p.name, Go: c.tools.Version(), Runs: v.Runs, Odd: v.Odd, Verdict: verdict(v.Exact(), v.Differs()), headline: v.String()}
	for _, o := range v.Outcomes {
		rep.Outcomes = append(rep.Outcomes, outcome{o.N, o.By, o.Reasons, o.Stdout, o.Stderr, o.Code})
	}
	return rep
}

func verdict(exact, differs bool) string {
	switch {
	case exact:
		return verdictExact
	case differs:
		return verdictDiffers
	}
	return verdictBut
}

// status is the exit status of a report.
func (r *report) status() int {
	if r.Verdict == verdictDiffers {
		return statusDiffers
	}
	return 0
}

// print writes the report as the flags want it.
func (c *check) print(rep *report) error {
	if c.o.json {
		return printJSON(c.stdout, rep)
	}
	_, err := io.WriteString(c.stdout, rep.text())
	return err
}

func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// text is the report for people.
func (r *report) text() string {
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
		fmt.Fprintf(&b, "\nwhat the simulator decides around it:\n%s\n", strings.Join(d.Decisions, "\n"))
	}
	return b.String()
}

// words say whose outcome it is, or why it may be nobody's.
func (o *outcome) words() string {
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
	return "not simulated; the likely reason: " + strings.Join(reasons, ", or ")
}
