package verify

import (
	"slices"

	"github.com/gmpsim/gmpsim/real"
)

// Where several Ps run at the same time no order can be compared, since it is
// chance which thread comes first. What a run did in all can: Count counts it in
// real runs, and Hold in simulated ones, and says which of the figures are right.

// A counter makes one figure of a run.
type counter struct {
	name, unit string
	rule       rule
	of         func(*tally) float64
}

// The names of figures on which others depend.
const (
	executes = "executes, less preemptions"
	parks    = "parks"
)

func counters() []counter {
	count := func(k real.DecisionKind) func(*tally) float64 {
		return func(t *tally) float64 { return float64(t.counts[k]) }
	}
	return []counter{
		{executes, "", askedFor, func(t *tally) float64 { return float64(t.counts[real.Execute] - t.counts[real.Preempt]) }},
		{"busiest P's share", "%", points, (*tally).share},
		{"yields to the global queue", "", askedFor, count(real.Gosched)},
		{"overflows", "", byThreads, count(real.Overflow)},
		{"wakes", "", byThreads, count(real.Wake)},
		{"runnext before a queue", "", never, func(t *tally) float64 { return float64(t.passed) }},
		{"steals", "", unjudged, count(real.Steal)},
		{"of these, runnexts", "", unjudged, func(t *tally) float64 { return float64(t.nexts) }},
		{"stolen in one steal, mean", "", unjudged, (*tally).batch},
		{"stolen in one steal, most", "", unjudged, func(t *tally) float64 { return float64(t.largest) }},
		{parks, "", unjudged, count(real.Park)},
		{"preemptions", "", unjudged, count(real.Preempt)},
		{"ready to run, p50", "us", unjudged, func(t *tally) float64 { return t.waited(50) }},
		{"ready to run, p95", "us", unjudged, func(t *tally) float64 { return t.waited(95) }},
	}
}

// Count takes the figures of real runs.
func Count(logs [][]real.Decision) []Figure {
	all := make([]Figure, 0, len(counters()))
	for _, c := range counters() {
		all = append(all, Figure{Name: c.name, Unit: c.unit, Real: c.over(logs)})
	}
	return all
}

// Hold counts simulated runs, and judges what can be judged of them by the figures
// of real ones, which may be of another day: they are found by their names, and what
// was not counted then is not judged. If there were more Ps than cores, that is less.
func Hold(counted []Figure, simulated [][]real.Decision, crowded bool) []Figure {
	all := make([]Figure, 0, len(counters()))
	waiting := waits(counted)
	for _, c := range counters() {
		r := c.rule
		if crowded && r.kernel || waiting && r.busy {
			r = unjudged
		}
		f := Figure{Name: c.name, Unit: c.unit, Real: named(counted, c.name).Real, Sim: c.over(simulated)}
		f.judge(r)
		all = append(all, f)
	}
	return all
}

// named returns the figure with a name, an empty one if it is not among them.
func named(all []Figure, name string) Figure {
	if i := slices.IndexFunc(all, func(f Figure) bool { return f.Name == name }); i >= 0 {
		return all[i]
	}
	return Figure{}
}

// waits reports whether goroutines waited for something more often than now and then.
func waits(counted []Figure) bool {
	const nowAndThen = 10 // times that a goroutine runs
	return nowAndThen*Median(named(counted, parks).Real) > Median(named(counted, executes).Real)
}

// over returns the sorted figures of some runs.
func (c counter) over(runs [][]real.Decision) []float64 {
	var values []float64
	for _, run := range runs {
		values = append(values, c.of(tallyOf(run)))
	}
	slices.Sort(values)
	return values
}
