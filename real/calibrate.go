package real

import (
	"context"
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Measured is one cost of rules.CostTable as this host has it, in nanoseconds.
type Measured struct {
	Key              string
	P10, Median, P90 float64
	Samples          int
	Uncertain        string // why the value is less than a measurement; "" if it is one
	Unusable         bool   // the slow samples are so far away that the default tells more
}

// Duration is the value for a costs file: whole nanoseconds, at least one.
func (m Measured) Duration() event.Duration { return event.Duration(max(1, math.Round(m.Median))) }

// A probe measures one thing that the runtime does in several samples. What it
// takes is made of one or more costs.
type probe struct {
	what    string         // for who waits
	procs   int            // GOMAXPROCS meanwhile
	samples int            // in each round
	sample  func() float64 // nanoseconds for one
	derive  []share
}

// A share is a cost that a probe tells. The probe's time, less the costs that
// others have told, is divided as in the table of defaults: part of whole.
type share struct {
	key         string
	less        []string // the rest of what the probe does
	part, whole float64
	uncertain   string
}

// rounds is how often all probes are gone through. A host is faster at one time
// than at another, and what is divided should be of the same time.
const rounds = 5

// Calibrate measures this host's costs, in this process: it needs no toolchain.
// It changes GOMAXPROCS and stops the collector meanwhile, so nothing else should
// run. tell is told what comes next. The result is in the order of the cost table.
func Calibrate(ctx context.Context, tell func(what string)) ([]Measured, error) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	stay := make(chan struct{})
	defer close(stay)
	table := probes()
	samples := make([][]float64, len(table))
	for range rounds {
		for i, p := range table {
			tell(p.what)
			samples[i] = append(samples[i], p.run()...)
			runtime.GC()
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
		}
	}
	cold := coldProbe(stay) // last: its goroutines stay, and would be in the way
	return inOrder(derive(append(table, cold), append(samples, cold.run()))), nil
}

// run takes the samples of one round.
func (p *probe) run() (samples []float64) {
	runtime.GOMAXPROCS(p.procs)
	p.sample() // the first finds cold caches
	for range p.samples {
		samples = append(samples, p.sample())
	}
	return samples
}

// derive makes costs of the samples of each probe.
func derive(table []probe, samples [][]float64) map[string]Measured {
	told := map[string]Measured{}
	for i, p := range table {
		slices.Sort(samples[i])
		at := func(percent int) float64 { return samples[i][(len(samples[i])-1)*percent/100] }
		for _, s := range p.derive {
			if left := at(50) - s.others(told); left > leastLeft*at(50) {
				told[s.key] = s.of(at(10), at(50), at(90), len(samples[i]), told)
			}
		}
	}
	return told
}

// inOrder sorts costs as the cost table does.
func inOrder(told map[string]Measured) (all []Measured) {
	for _, c := range rules.CostTable() {
		if m, ok := told[c.Key]; ok {
			all = append(all, m)
		}
	}
	return all
}

// How many times the slow samples are as long as the fast ones, at most: those of a
// good measurement, and those of one that is of any use, unless they are not so long
// after all beside the default: that of a thread's wake-up is wide on a quiet host,
// too. What a busy one does to a thread that should wake up is no cost of that.
const (
	farApart = 2
	tooFar   = 10
)

// of takes the share out of a probe's time. A key "….spread" is what p10 and p90
// are apart.
func (s share) of(p10, median, p90 float64, n int, told map[string]Measured) Measured {
	less := s.others(told)
	scale := func(v float64) float64 { return max(0, v-less) * s.part / s.whole }
	m := Measured{Key: s.key, P10: scale(p10), Median: scale(median), P90: scale(p90), Samples: n, Uncertain: s.uncertain}
	m.Unusable = m.P90 > tooFar*m.P10 && m.P90 > tooFar*costOf(strings.Replace(s.key, ".spread", ".wake", 1), nil)
	switch {
	case strings.HasSuffix(s.key, ".spread"):
		m.P10, m.Median, m.P90 = p90-p10, p90-p10, p90-p10
	case m.Uncertain == "" && m.P90 > farApart*m.P10:
		m.Uncertain = "the samples are far apart"
	}
	return m
}

// leastLeft is how much of a time must be left when other costs are taken off: what
// is less tells of the others' errors, and the default is better.
const leastLeft = 0.1

// others is what the rest of the probe takes.
func (s share) others(told map[string]Measured) (sum float64) {
	for _, key := range s.less {
		sum += costOf(key, told)
	}
	return sum
}

// costOf is what a cost was measured to be, or its default.
func costOf(key string, told map[string]Measured) float64 {
	if m, ok := told[key]; ok && !m.Unusable {
		return m.Median
	}
	for _, c := range rules.CostTable() {
		if c.Key == key {
			return float64(c.Default)
		}
	}
	panic(fmt.Sprintf("no cost %q", key)) // the table of probes is wrong: TestProbes finds it
}

// CostsFile writes measurements as rules.ParseCosts reads them, with the spread of
// each and what is uncertain. What cannot be used is left out, as what was not
// measured is: both are comments, with the defaults.
func CostsFile(all []Measured, when time.Time) string {
	var w strings.Builder
	fmt.Fprintf(&w, "# What things take on this host, measured by gmpsim calibrate\n# on %s with %s, %s/%s, %d CPUs.\n# The median; behind it, the time that a tenth was below, and that a tenth was above.\n\n",
		when.UTC().Format("2006-01-02"), runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	measured := map[string]bool{}
	for _, m := range all {
		if measured[m.Key] = true; m.Unusable {
			continue
		}
		fmt.Fprintf(&w, "%-16s %-8s # %s to %s, %d samples%s\n", m.Key, plain(m.Duration()), short(m.P10), short(m.P90), m.Samples, because(m.Uncertain))
	}
	w.WriteString(unusable(all))
	fmt.Fprintf(&w, "\n# Not measured here, so as in the table of defaults:\n")
	for _, c := range rules.CostTable() {
		if !measured[c.Key] {
			fmt.Fprintf(&w, "# %-14s %s\n", c.Key, plain(c.Default))
		}
	}
	return w.String()
}

// unusable lists what was measured in vain.
func unusable(all []Measured) string {
	var w strings.Builder
	for _, m := range all {
		if !m.Unusable {
			continue
		}
		if w.Len() == 0 {
			fmt.Fprintf(&w, "\n# Left out, so as in the table of defaults: a tenth of the samples took more than %d times\n# as long as another tenth, and as the default. Measure again when the host has less to do.\n", tooFar)
		}
		fmt.Fprintf(&w, "# %-14s %-8s # not %s: %s to %s, %d samples\n", m.Key, plain(event.Duration(costOf(m.Key, nil))), short(m.Median), short(m.P10), short(m.P90), m.Samples)
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
