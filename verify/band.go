package verify

import "math"

// A Figure is how much of one thing each of several runs did, sorted: of several
// real ones, and of as many simulated.
type Figure struct {
	Name    string    `json:"name"`
	Unit    string    `json:"unit,omitempty"`
	Real    []float64 `json:"real"`
	Sim     []float64 `json:"simulated,omitempty"`
	Verdict Verdict   `json:"verdict,omitempty"`
	Band    *Band     `json:"band,omitempty"` // nil if the figure is not judged
}

// A Band is what a figure may be: it is about as wide as reality is itself.
type Band struct {
	Least float64 `json:"least"`
	Most  float64 `json:"most"`
}

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
func (r rule) band(really []float64) (b Band, ok bool) {
	least, most := percentile(really, lower), percentile(really, upper)
	return Band{max(0, least/r.factor-r.more), most*r.factor + r.more}, most <= r.spread*least+r.slack
}

// far is what a figure may be on which real runs do not agree. That of a share has
// no end.
func (r rule) far(really []float64) Band {
	const times = 10
	if r.share {
		return Band{0, math.Inf(1)}
	}
	return Band{max(0, percentile(really, 0)/times-r.more), percentile(really, 100)*times + r.more}
}

// judge fills in the verdict.
func (f *Figure) judge(r rule) {
	if f.Verdict = Unjudged; r == unjudged || len(f.Real) == 0 || len(f.Sim) == 0 {
		return
	}
	b, steady := r.band(f.Real)
	far := r.far(f.Real)
	switch {
	case steady && b.meets(f.Sim):
		f.Band, f.Verdict = &b, Within
	case steady:
		f.Band, f.Verdict = &b, Outside
	case !far.meets(f.Sim):
		f.Band, f.Verdict = &far, Outside
	default:
		f.Verdict = Unsteady
	}
}

// meets reports whether the middle of the simulated figures has something in common
// with the band.
func (b Band) meets(simulated []float64) bool {
	return b.Least <= percentile(simulated, upper) && percentile(simulated, lower) <= b.Most
}

// percentile returns the figure below which so many per cent of sorted ones are.
func percentile(sorted []float64, percent int) float64 {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(len(sorted)-1, len(sorted)*percent/100)]
}

// Median returns the middle one of sorted figures.
func Median(sorted []float64) float64 { return percentile(sorted, 50) }
