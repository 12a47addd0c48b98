package verify

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A BandReport is what Bands found.
type BandReport struct {
	Program string   `json:"program"`
	Go      string   `json:"go"`
	Procs   int      `json:"procs"`
	Runs    int      `json:"runs"`
	Cut     bool     `json:"cut,omitempty"` // some logs had no room for all, so the simulated ones are cut there, too
	Found   Verdict  `json:"verdict"`
	Figures []Figure `json:"figures"`
}

// bandReport puts figures into the form that is printed.
func (c *Check) bandReport(figures []Figure, runs int, cut bool) *BandReport {
	r := &BandReport{Program: c.Program.Name, Go: c.version(), Procs: max(1, c.Procs), Runs: runs, Cut: cut, Figures: figures}
	switch {
	case len(r.with(Outside)) > 0:
		r.Found = Outside
	case len(r.with(Within)) > 0:
		r.Found = Within
	default:
		r.Found = Unjudged
	}
	return r
}

// Verdict is Within, Outside if one figure is, or Unjudged if none could be judged.
func (r *BandReport) Verdict() Verdict { return r.Found }

// JSON writes the report for machines.
func (r *BandReport) JSON(w io.Writer) error { return writeJSON(w, r) }

// Text writes the report for people.
func (r *BandReport) Text(w io.Writer) error {
	_, err := io.WriteString(w, r.String())
	return err
}

// with returns the names of the figures that have a verdict.
func (r *BandReport) with(v Verdict) (names []string) {
	for _, f := range r.Figures {
		if f.Verdict == v {
			names = append(names, f.Name)
		}
	}
	return names
}

// headline is the verdict in a few words.
func (r *BandReport) headline() string {
	within, outside := r.with(Within), r.with(Outside)
	switch judged := len(within) + len(outside); {
	case judged == 0:
		return "not judged: on this machine the real runs agree on no figure"
	case len(outside) > 0:
		return fmt.Sprintf("outside the band in %d of %d figures", len(outside), judged)
	default:
		return fmt.Sprintf("within the band in %d of %d figures", judged, judged)
	}
}

// String is the report for people.
func (r *BandReport) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: decisions: %s\n%s, GOMAXPROCS=%d GOGC=off; %d runs, one seed for each\n",
		r.Program, r.headline(), r.Go, r.Procs, r.Runs)
	fmt.Fprintf(&b, bandRow, "median (p10-p90)", "real", "simulated", "verdict")
	for _, f := range r.Figures {
		name := f.Name
		if f.Unit != "" {
			name += ", " + f.Unit
		}
		fmt.Fprintf(&b, bandRow, name, spread(f.Real), spread(f.Sim), verdictOn(f))
	}
	if r.Cut {
		b.WriteString("The log had no room for all decisions; only the beginning was compared.\n")
	}
	b.WriteString(bandRule)
	return b.String()
}

// bandRule says below the table how its last column comes about; docs/verify.md
// says why.
const bandRule = `within: the simulated p10-p90 overlaps the real p10-p90, widened: executes and
yields by a quarter and 2; overflows, wakes and runnexts by a factor of two and
2; the share by 5 points. not steady: the real p90 is more than twice p10 and 2,
or 10 points above it, and the simulated runs are not ten times further away.
not judged: it depends on the machine's speed, its kernel or on waiting.
`

// bandRow is a row of the table: 80 columns, if no figure has more than four digits.
const bandRow = "  %-26s %-16s %-16s %s\n"

// verdictOn says what is made of a figure, and what it may be.
func verdictOn(f Figure) string {
	if f.Band == nil {
		return string(f.Verdict)
	}
	return fmt.Sprintf("%s %s-%s", f.Verdict, short(f.Band.Least), short(f.Band.Most))
}

// spread is a median with what nine of ten are above and below.
func spread(sorted []float64) string {
	return fmt.Sprintf("%s (%s-%s)", short(Median(sorted)), short(percentile(sorted, 10)), short(percentile(sorted, 90)))
}

// short is a figure in at most four characters or, if it is less than one tenth, in a
// few more; JSON has all of it.
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
