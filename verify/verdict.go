package verify

import "fmt"

// A Verdict says in a word what came of holding the simulation against reality.
type Verdict string

// The verdicts on what a program prints, and on decisions that have an order: those
// of GOMAXPROCS=1.
const (
	Exact      Verdict = "exact"          // each real run is as simulated
	But        Verdict = "exact but"      // some are not, for reasons that the clock or chance has
	ByChance   Verdict = "chance"         // most are not, and they are as simulated where chance decides otherwise
	ByClock    Verdict = "clock"          // most are not, and they are as simulated in all that the clock does not decide
	Uncompared Verdict = "not comparable" // the program gives itself several Ps or does what is undefined, or the host held up most runs
	Unfinished Verdict = "not finished"   // too many are not, and not all that may explain them was tried
	Differs    Verdict = "differs"        // too many are not
)

// The verdicts on a figure, and on all of them. A figure is judged if real runs agree
// on it: nine of ten of them, less the one of ten that is at the other end.
const (
	Within   Verdict = "within"     // the simulated figures and the band have something in common
	Outside  Verdict = "outside"    // they have not
	Unsteady Verdict = "not steady" // not judged: the real runs are too far apart themselves, and the simulated not ten times further
	Unjudged Verdict = "not judged" // not judged: how fast the machine is decides, or which thread comes first
)

// worse returns the verdict of two that promises less.
func (v Verdict) worse(w Verdict) Verdict {
	rank := map[Verdict]int{Exact: 0, But: 1, ByChance: 2, ByClock: 3, Uncompared: 4, Unfinished: 5, Differs: 6}
	if rank[w] > rank[v] {
		return w
	}
	return v
}

// A split says of how many runs what is true.
type split struct{ runs, odd, chance, clock, unknown int }

// verdict makes the verdict of a majority: of the runs that are not as simulated, what
// more of them have as a reason.
func (s split) verdict() Verdict {
	switch {
	case s.odd == 0:
		return Exact
	case 2*s.odd <= s.runs:
		return But
	case s.clock > s.chance:
		return ByClock
	}
	return ByChance
}

// of says the verdict of runs, of which some are not as simulated.
func (v Verdict) of(s split) string {
	rest := ""
	if s.unknown > 0 {
		rest = fmt.Sprintf("; %d not explained", s.unknown)
	}
	switch v {
	case Differs:
		return fmt.Sprintf("differs in %d of %d runs", s.unknown, s.runs)
	case But:
		return fmt.Sprintf("exact but for %d of %d runs", s.odd, s.runs)
	case ByChance:
		return fmt.Sprintf("chance: it decides %d of %d runs%s", s.chance, s.runs, rest)
	case ByClock:
		return fmt.Sprintf("clock: %d of %d runs differ only in what it decides%s", s.clock, s.runs, rest)
	}
	return string(v)
}
