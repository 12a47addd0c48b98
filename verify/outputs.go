package verify

import (
	"slices"

	"github.com/gmpsim/gmpsim/real"
)

// An OutputComparison holds what a program really printed, in several runs at
// GOMAXPROCS=1, against a prediction.
type OutputComparison struct {
	Outcomes []Outcome // the most frequent first
	Runs     int
	Odd      int // runs that are neither of the two usual variants
	Unknown  int // of those, the runs that no variant explains
	unseen   float64
}

// An Outcome is what some of the real runs came to.
type Outcome struct {
	Runs      int      `json:"runs"`
	Simulated string   `json:"simulated,omitempty"` // the variant that it is; "" if it is none
	Reasons   []Reason `json:"reasons,omitempty"`   // why it may be neither of the two usual ones
	real.Result
}

// Compare holds a sample of real runs against the prediction.
func (p *Prediction) Compare(s real.Sample) OutputComparison {
	c := OutputComparison{unseen: unseen(p.Others)}
	for _, r := range s {
		o := Outcome{Runs: r.N, Result: r.Result}
		c.Runs += r.N
		if i := find(p.Usual, r.Result); i >= 0 {
			o.Simulated = p.Usual[i].Name
		} else {
			c.Odd += r.N
			o.Simulated, o.Reasons = p.explain(s, r.Result)
			if o.Simulated == "" {
				c.Unknown += r.N
			}
		}
		c.Outcomes = append(c.Outcomes, o)
	}
	return c
}

// explain says by which variant an unusual result is explained, if by any, and the
// reasons that it may have.
func (p *Prediction) explain(s real.Sample, r real.Result) (by string, why []Reason) {
	if i := find(p.Others, r); i >= 0 {
		return p.Others[i].Name, []Reason{p.Others[i].Why}
	}
	if strike, ok := steady(s); ok && p.Ways.Time {
		for _, v := range p.Usual {
			if strike(v.Result) == strike(r) {
				return v.Name + ", except for the words that differ in each run", []Reason{RealTime}
			}
		}
	}
	return "", p.Ways.reasons()
}

// unseen estimates how likely the next seed's outcome is one that no seed has
// had: the share of those that were seen once. Where chance has many outcomes,
// that a real one is among the variants is too much to ask.
func unseen(others []Variant) float64 {
	counts, seeds := make(map[real.Result]int), 0
	for _, v := range others {
		if v.Why == Chance {
			counts[v.Result]++
			seeds++
		}
	}
	once := 0
	for _, n := range counts { // the order does not matter
		if n == 1 {
			once++
		}
	}
	return float64(once) / float64(max(1, seeds))
}

// Verdict says whether the simulator is right. It is wrong, or what it cannot know
// decides most of the runs, if too many are not explained: the clock disturbs some of
// them, not the half of those whose outcome chance leaves to be predicted.
func (c OutputComparison) Verdict() Verdict {
	switch {
	case c.Odd == 0:
		return Exact
	case float64(c.Unknown) > float64(c.Runs)*(c.unseen+(1-c.unseen)/2):
		return Differs
	}
	return But
}

// String is the verdict in a few words.
func (c OutputComparison) String() string { return c.Verdict().of(c.Runs, c.Odd, c.Unknown) }

// unknown returns the most frequent outcome that no variant explains; ok is false if
// there is none.
func (c OutputComparison) unknown() (o Outcome, ok bool) {
	i := slices.IndexFunc(c.Outcomes, func(o Outcome) bool { return o.Simulated == "" })
	if i < 0 {
		return Outcome{}, false
	}
	return c.Outcomes[i], true
}
