package real

import (
	"math"
	"slices"
)

// Where several Ps run at the same time no order can be compared, since it is
// chance which thread comes first. What a run did in all can: Measures counts
// it, of a real log and of a simulated one alike, and Hold says which of the figures
// the simulator has right.

// A Measure is one figure of each of several runs, sorted.
type Measure struct {
	Name    string    `json:"name"`
	Unit    string    `json:"unit,omitempty"`
	Real    []float64 `json:"real"`
	Sim     []float64 `json:"simulated,omitempty"`
	Verdict Judgement `json:"verdict,omitempty"`
	Band    *Band     `json:"band,omitempty"` // nil if the figure is not judged
}

// A Band is what a figure may be.
type Band struct {
	Least float64 `json:"least"`
	Most  float64 `json:"most"`
}

// A Judgement says what is made of a figure.
type Judgement string

// The judgements. A figure is judged if real runs agree on it: nine of ten of
// them, less the one of ten that is at the other end.
const (
	Within  Judgement = "within"     // the simulated figures and the band have something in common
	Outside Judgement = "outside"    // they have not
	Loose   Judgement = "not steady" // not judged: the real runs themselves are too far apart, and the simulated not ten times further
	Clock   Judgement = "not judged" // not judged: how fast the machine is decides, or which thread comes first
)

// A rule makes the band of a figure out of the real runs: what nine of ten had,
// and one of ten had not, widened.
type rule struct {
	factor float64 // by which it is widened to both sides; 1 for not
	more   float64 // what is added on both sides after that
	spread float64 // the factor between the two up to which reality is steady; 1 for not
	slack  float64 // what may be added to that
	share  bool    // of something, in per cent: it cannot be many times as far away
	kernel bool    // not with more Ps than cores: then the kernel decides, who has other things to run
	busy   bool    // not if goroutines wait for each other more than they compute
}

// The rules. What a program asks for is the same in each run, but for what the
// runtime's own goroutines do; what never happens hardly does; how often threads
// are woken depends on how fast they come.
var (
	askedFor  = rule{factor: 1.25, more: 2, spread: 2, slack: 2}
	never     = rule{factor: 2, more: 2, spread: 2, slack: 2}
	byThreads = rule{factor: 2, more: 2, spread: 2, slack: 2, kernel: true}
	points    = rule{factor: 1, more: 5, spread: 1, slack: 10, share: true, kernel: true, busy: true}
	unjudged  = rule{}
)

// What part of the runs is left out on either side.
const (
	lower = 10
	upper = 90
)

// band returns what a figure may be; ok is false if reality has no opinion.
func (r rule) band(real []float64) (b Band, ok bool) {
	least, most := Percentile(real, lower), Percentile(real, upper)
	return Band{max(0, least/r.factor-r.more), most*r.factor + r.more}, most <= r.spread*least+r.slack
}

// far is what a figure may be on which real runs do not agree. That of a share has
// no end.
func (r rule) far(real []float64) Band {
	const times = 10
	if r.share {
		return Band{0, math.Inf(1)}
	}
	return Band{max(0, Percentile(real, 0)/times-r.more), Percentile(real, 100)*times + r.more}
}

// judge fills in the verdict.
func (m *Measure) judge(r rule) {
	if m.Verdict = Clock; r == unjudged || len(m.Real) == 0 || len(m.Sim) == 0 {
		return
	}
	b, steady := r.band(m.Real)
	far := r.far(m.Real)
	switch {
	case steady && b.meets(m.Sim):
		m.Band, m.Verdict = &b, Within
	case steady:
		m.Band, m.Verdict = &b, Outside
	case !far.meets(m.Sim):
		m.Band, m.Verdict = &far, Outside
	default:
		m.Verdict = Loose
	}
}

// meets reports whether the middle of the simulated figures has something in common
// with the band.
func (b Band) meets(simulated []float64) bool {
	return b.Least <= Percentile(simulated, upper) && Percentile(simulated, lower) <= b.Most
}

// Percentile returns the figure below which so many per cent of sorted ones are.
func Percentile(sorted []float64, percent int) float64 {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(len(sorted)-1, len(sorted)*percent/100)]
}

// Median returns the middle one of sorted figures.
func Median(sorted []float64) float64 { return Percentile(sorted, 50) }

// figure is one thing to count in a run.
type figure struct {
	name, unit string
	rule       rule
	of         func(*tally) float64
}

// The names of figures on which others depend.
const (
	executes = "executes, less preemptions"
	parks    = "parks"
)

func figures() []figure {
	count := func(k DecisionKind) func(*tally) float64 {
		return func(t *tally) float64 { return float64(t.counts[k]) }
	}
	return []figure{
		{executes, "", askedFor, func(t *tally) float64 { return float64(t.counts[Execute] - t.counts[Preempt]) }},
		{"busiest P's share", "%", points, (*tally).share},
		{"yields to the global queue", "", askedFor, count(Gosched)},
		{"overflows", "", byThreads, count(Overflow)},
		{"wakes", "", byThreads, count(Wake)},
		{"runnext before a queue", "", never, func(t *tally) float64 { return float64(t.passed) }},
		{"steals", "", unjudged, count(Steal)},
		{"of these, runnexts", "", unjudged, func(t *tally) float64 { return float64(t.nexts) }},
		{"stolen in one steal, mean", "", unjudged, (*tally).batch},
		{"stolen in one steal, most", "", unjudged, func(t *tally) float64 { return float64(t.largest) }},
		{parks, "", unjudged, count(Park)},
		{"preemptions", "", unjudged, count(Preempt)},
		{"ready to run, p50", "us", unjudged, func(t *tally) float64 { return t.waited(50) }},
		{"ready to run, p95", "us", unjudged, func(t *tally) float64 { return t.waited(95) }},
	}
}

// Measures takes the figures of real runs.
func Measures(logs [][]Decision) []Measure {
	all := make([]Measure, 0, len(figures()))
	for _, f := range figures() {
		all = append(all, Measure{Name: f.name, Unit: f.unit, Real: f.over(logs)})
	}
	return all
}

// Hold counts simulated runs, and judges what can be judged of them by the figures
// of real ones, which may be of another day: they are found by their names, and what
// was not counted then is not judged. If there were more Ps than cores, that is less.
func Hold(counted []Measure, simulated [][]Decision, crowded bool) []Measure {
	all := make([]Measure, 0, len(figures()))
	waiting := waits(counted)
	for _, f := range figures() {
		r := f.rule
		if crowded && r.kernel || waiting && r.busy {
			r = unjudged
		}
		m := Measure{Name: f.name, Unit: f.unit, Real: named(counted, f.name).Real, Sim: f.over(simulated)}
		m.judge(r)
		all = append(all, m)
	}
	return all
}

// named returns the figure with a name, an empty one if it is not among them.
func named(all []Measure, name string) Measure {
	if i := slices.IndexFunc(all, func(m Measure) bool { return m.Name == name }); i >= 0 {
		return all[i]
	}
	return Measure{}
}

// waits reports whether goroutines waited for something more often than now and then.
func waits(counted []Measure) bool {
	const nowAndThen = 10 // times that a goroutine runs
	return nowAndThen*Median(named(counted, parks).Real) > Median(named(counted, executes).Real)
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
