package calibrate

import (
	"fmt"
	"runtime"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// File writes what by measured as rules.ParseCosts reads it, with the spread of
// each and what is uncertain. What cannot be used is left out, as what was not
// measured is: both are comments, with the defaults.
func File(all []Cost, by string, when time.Time) string {
	var w strings.Builder
	fmt.Fprintf(&w, "# Costs of this host, measured by %s\n# on %s with %s, %s/%s, %d CPUs.\n"+
		"# Each value is the median, followed by the 10th and the 90th percentile.\n\n",
		by, when.UTC().Format("2006-01-02"), runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	measured := map[string]bool{}
	for _, m := range all {
		if measured[m.Key] = true; m.Unusable {
			continue
		}
		fmt.Fprintf(&w, "%-16s %-8s # %s to %s, %d samples%s\n",
			m.Key, m.text(), short(m.P10), short(m.P90), m.Samples, because(m.Uncertain))
	}
	w.WriteString(unusable(all))
	fmt.Fprintf(&w, "\n# Not measured here; these keep their defaults:\n")
	for _, c := range rules.CostTable() {
		if !measured[c.Key] {
			fmt.Fprintf(&w, "# %-14s %s\n", c.Key, c.Text())
		}
	}
	return w.String()
}

// unusable lists what was measured in vain.
func unusable(all []Cost) string {
	var w strings.Builder
	for _, m := range all {
		if !m.Unusable {
			continue
		}
		if w.Len() == 0 {
			fmt.Fprintf(&w, "\n# Left out; these keep their defaults: the slowest tenth of the samples took more than %d times\n"+
				"# as long as the fastest tenth, and as the default. Measure again on a quiet host.\n", tooFar)
		}
		fmt.Fprintf(&w, "# %-14s %-8s # not %s: %s to %s, %d samples\n",
			m.Key, plain(event.Duration(costOf(m.Key, nil))), short(m.Median), short(m.P10), short(m.P90), m.Samples)
	}
	return w.String()
}

// plain is a duration without a fraction, which a costs file does not have.
func plain(d event.Duration) string {
	switch {
	case d >= event.Millisecond && d%event.Millisecond == 0:
		return fmt.Sprintf("%dms", d/event.Millisecond)
	case d >= event.Microsecond && d%event.Microsecond == 0:
		return fmt.Sprintf("%dus", d/event.Microsecond)
	}
	return fmt.Sprintf("%dns", d)
}

// short is a time in three digits.
func short(ns float64) string {
	switch {
	case ns >= 1e6:
		return fmt.Sprintf("%.3gms", ns/1e6)
	case ns >= 1e3:
		return fmt.Sprintf("%.3gus", ns/1e3)
	}
	return fmt.Sprintf("%.3gns", ns)
}

func because(why string) string {
	if why == "" {
		return ""
	}
	return "; uncertain: " + why
}
