package real

import "slices"

// Where several Ps run at the same time no order can be compared, since it is
// chance which thread comes first. What a run did in all can: Measures counts
// it, of a real log and of a simulated one alike.

// A Measure is one figure of each of several runs, sorted.
type Measure struct {
	Name string    `json:"name"`
	Unit string    `json:"unit,omitempty"`
	Real []float64 `json:"real"`
	Sim  []float64 `json:"simulated"`
}

// Median returns the middle one of sorted figures.
func Median(sorted []float64) float64 {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[len(sorted)/2]
}

// Meet reports whether the spread of the real runs and that of the simulated
// ones have anything in common.
func (m Measure) Meet() bool {
	if len(m.Real) == 0 || len(m.Sim) == 0 {
		return false
	}
	return m.Real[0] <= m.Sim[len(m.Sim)-1] && m.Sim[0] <= m.Real[len(m.Real)-1]
}

// figure is one thing to count in a run.
type figure struct {
	name, unit string
	of         func(*tally) float64
}

func figures() []figure {
	count := func(k DecisionKind) func(*tally) float64 {
		return func(t *tally) float64 { return float64(t.counts[k]) }
	}
	return []figure{
		{"executes", "", count(Execute)},
		{"busiest P's share of them", "%", (*tally).share},
		{"steals", "", count(Steal)},
		{"stolen in one steal, mean", "", (*tally).batch},
		{"stolen in one steal, most", "", func(t *tally) float64 { return float64(t.largest) }},
		{"stolen out of runnext", "", func(t *tally) float64 { return float64(t.nexts) }},
		{"wakes", "", count(Wake)},
		{"yields", "", count(Gosched)},
		{"overflows", "", count(Overflow)},
		{"preemptions", "", count(Preempt)},
		{"ready to run, p50", "us", func(t *tally) float64 { return t.waited(50) }},
		{"ready to run, p95", "us", func(t *tally) float64 { return t.waited(95) }},
	}
}

// Measures counts the runs of both worlds.
func Measures(real, simulated [][]Decision) []Measure {
	all := make([]Measure, 0, len(figures()))
	for _, f := range figures() {
		all = append(all, Measure{Name: f.name, Unit: f.unit, Real: f.over(real), Sim: f.over(simulated)})
	}
	return all
}

// over returns the sorted figures of some runs.
func (f figure) over(runs [][]Decision) []float64 {
	var values []float64
	for _, run := range runs {
		values = append(values, f.of(tallyOf(run)))
	}
	slices.Sort(values)
	return values
}

// A tally is what one run did in all.
type tally struct {
	counts  [decisionKinds]int
	perP    map[int32]int // executes
	stolen  int64
	largest int64
	next    map[int32]int64 // the goroutine in each P's runnext
	nexts   int             // thefts of those
	since   map[int64]int64 // when a goroutine that waits to run became ready
	waits   []int64         // nanoseconds
}

func tallyOf(run []Decision) *tally {
	t := &tally{perP: map[int32]int{}, next: map[int32]int64{}, since: map[int64]int64{}}
	for _, d := range run {
		t.add(d)
	}
	slices.Sort(t.waits)
	return t
}

func (t *tally) add(d Decision) {
	t.counts[d.Kind]++
	switch d.Kind {
	case Ready, Inject, Go, Gosched, Preempt, Goyield:
		t.since[d.G] = d.T
	case Runqput:
		if d.A == 1 {
			t.next[d.P] = d.G
		}
	case Runqget:
		if d.A == 1 {
			delete(t.next, d.P)
		}
	case Steal:
		if from := int32(d.A); d.B == 1 && t.next[from] == d.G {
			t.nexts++
			delete(t.next, from)
		}
		t.stolen += d.B
		t.largest = max(t.largest, d.B)
	case Execute:
		t.perP[d.P]++
		if at, ok := t.since[d.G]; ok {
			t.waits = append(t.waits, d.T-at)
			delete(t.since, d.G)
		}
	}
}

// share is what part of all executes the busiest P had, in per cent.
func (t *tally) share() float64 {
	most := 0
	for _, n := range t.perP { // the order does not matter
		most = max(most, n)
	}
	return 100 * float64(most) / float64(max(1, t.counts[Execute]))
}

// batch is how many goroutines a steal took in the mean.
func (t *tally) batch() float64 {
	return float64(t.stolen) / float64(max(1, t.counts[Steal]))
}

// waited is a percentile of the time from ready to running, in microseconds.
func (t *tally) waited(percent int) float64 {
	if len(t.waits) == 0 {
		return 0
	}
	return float64(t.waits[min(len(t.waits)-1, len(t.waits)*percent/100)]) / 1000
}
