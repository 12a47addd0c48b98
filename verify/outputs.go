package verify

import (
	"fmt"
	"slices"

	"github.com/gmpsim/gmpsim/real"
)

// An OutputComparison holds what a program really printed, in several runs at
// GOMAXPROCS=1, against a prediction.
type OutputComparison struct {
	Outcomes []Outcome // the most frequent first, without those that are left out
	Runs     int       // that count
	LeftOut  int       // runs that the host held up, and that came to what no other run did
	Odd      int       // runs that are neither of the two usual variants
	Unknown  int       // of those, the runs that no variant explains
	chance   int       // of those, the runs that another seed explains, or would if there were enough
	unseen   float64
	spent    bool // not all that may explain a run was tried
	ways     Ways
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
	c := OutputComparison{unseen: unseen(p.Others), spent: p.Spent, ways: p.Ways}
	e := p.explainer(s)
	out := e.leftOut(s)
	var unknown []real.Count
	for _, r := range s {
		o := Outcome{Runs: r.N, Result: r.Result}
		v, but := e.explain(r.Result)
		switch {
		case out[r.Result]:
			c.LeftOut += r.N
			continue
		case v == nil:
			unknown = append(unknown, r)
			continue
		case v.Why == "" && but == "":
			o.Simulated = v.Name
		case but == "":
			o.Simulated, o.Reasons = v.Name, []Reason{v.Why}
		default:
			o.Simulated, o.Reasons = v.Name+except(but), reasonsOf(v, but)
		}
		c.add(o)
	}
	for _, r := range unknown {
		reasons := c.ways.reasons(p.steadyAt(s, r.Result), r.Held == r.N)
		c.add(Outcome{Runs: r.N, Result: r.Result, Reasons: reasons})
	}
	slices.SortStableFunc(c.Outcomes, func(a, b Outcome) int { return b.Runs - a.Runs })
	return c
}

// except is said of a variant that is the same as an outcome in part.
func except(but Reason) string {
	if but == Chance {
		return ", except for what chance decides"
	}
	return ", except for what the clock decides"
}

// reasonsOf are those of an outcome that is a variant in part.
func reasonsOf(v *Variant, but Reason) []Reason {
	if v.Why == "" || v.Why == but {
		return []Reason{but}
	}
	return []Reason{v.Why, but}
}

// add counts an outcome.
func (c *OutputComparison) add(o Outcome) {
	c.Outcomes = append(c.Outcomes, o)
	c.Runs += o.Runs
	switch {
	case len(o.Reasons) > 0 && o.Simulated == "":
		c.Unknown += o.Runs
		c.Odd += o.Runs
	case len(o.Reasons) > 0:
		c.Odd += o.Runs
		if o.Reasons[0] == Chance || o.Reasons[0] == SeveralPs {
			c.chance += o.Runs
		}
	}
}

// leftOut returns the outcomes that nothing explains and that the host may have made: it
// held each of their runs up, and they are rare. What comes again and again is no
// accident, and the kernel interrupts each run of some programs: the runtime's own threads
// wake each other. If all runs are like that, it tells nothing, and none is left out.
func (e *explainer) leftOut(s real.Sample) map[real.Result]bool {
	const rare = 4 // an outcome is rare if fewer than one run of four has it
	runs := s.Runs()
	out := map[real.Result]bool{}
	for _, r := range s {
		if v, _ := e.explain(r.Result); v == nil && r.Held == r.N && (r.N == 1 || rare*r.N < runs) {
			out[r.Result] = true
		}
	}
	if len(out) == len(s) {
		return nil
	}
	return out
}

// unseen estimates how likely the next seed's outcome is one that no seed has
// had: the share of those that were seen once. Where chance has many outcomes,
// that a real one is among the variants is too much to ask.
func unseen(others []Variant) float64 {
	counts, seeds := make(map[real.Result]int), 0
	for _, v := range others {
		if v.Why == Chance || v.Why == SeveralPs {
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
// them, not the half of those whose outcome chance leaves to be predicted. But chance has
// no part in what comes again and again.
func (c OutputComparison) Verdict() Verdict {
	tooMany := float64(c.Unknown) > float64(c.Runs)*(c.unseen+(1-c.unseen)/2)
	if o, ok := c.unknown(); ok && o.Runs >= enough && 2*o.Runs > c.Runs {
		tooMany = true
	}
	switch {
	case c.LeftOut > c.Runs, tooMany && c.ways.severalPs(), c.refused():
		return Uncompared
	case tooMany && c.spent:
		return Unfinished
	case tooMany:
		return Differs
	}
	return c.split().verdict()
}

// split says why the runs are not as simulated. What chance cannot be expected to have
// tried is its own.
func (c OutputComparison) split() split {
	s := split{runs: c.Runs, odd: c.Odd, chance: c.chance, unknown: c.Unknown}
	s.clock = s.odd - s.chance - s.unknown
	if c.unseen > mostlyUnseen {
		s.chance += s.unknown
		s.unknown = 0
	}
	return s
}

// mostlyUnseen is the share of seeds with an outcome of their own from which on more
// seeds would hardly find the real one.
const mostlyUnseen = 0.8

// severalPs is said of a program that gave itself some.
const severalPs = "not comparable: the program sets GOMAXPROCS, and with several Ps chance decides the order"

// String is the verdict in a few words.
func (c OutputComparison) String() string {
	v := c.Verdict()
	s := c.split()
	switch {
	case v == Differs:
		s.unknown = c.Unknown
	case v == Unfinished:
		return fmt.Sprintf("not finished: the budget ended before the reasons of %d of %d runs were found", c.Unknown, c.Runs)
	case c.refused():
		return "not comparable: " + c.ways.Refused
	case v == Uncompared && c.LeftOut > c.Runs:
		return fmt.Sprintf("not comparable: the host held up %d of %d runs", c.LeftOut, c.LeftOut+c.Runs)
	case v == Uncompared:
		return severalPs
	}
	return v.of(s)
}

// refused reports whether the simulator ended the program where a real one goes on.
func (c OutputComparison) refused() bool { return c.ways.Refused != "" && c.Unknown == c.Runs }

// unknown returns the most frequent outcome that no variant explains; ok is false if
// there is none.
func (c OutputComparison) unknown() (o Outcome, ok bool) {
	i := slices.IndexFunc(c.Outcomes, func(o Outcome) bool { return o.Simulated == "" })
	if i < 0 {
		return Outcome{}, false
	}
	return c.Outcomes[i], true
}
