package verify

import "fmt"

// A Verdict says in a word what came of holding the simulation against reality.
type Verdict string

// The verdicts on what a program prints, and on decisions that have an order: those
// of GOMAXPROCS=1.
const (
	Exact   Verdict = "exact"     // each real run is as simulated
	But     Verdict = "exact but" // some are not, for reasons that the clock or chance has
	Differs Verdict = "differs"   // too many are not
)

// The verdicts on a figure, and on all of them. A figure is judged if real runs agree
// on it: nine of ten of them, less the one of ten that is at the other end.
const (
	Within   Verdict = "within"     // the simulated figures and the band have something in common
	Outside  Verdict = "outside"    // they have not
	Unsteady Verdict = "not steady" // not judged: the real runs are too far apart themselves, and the simulated not ten times further
	Unjudged Verdict = "not judged" // not judged: how fast the machine is decides, or which thread comes first
)

// of says it of runs, of which some are not as simulated, and some of these differ.
func (v Verdict) of(runs, odd, differ int) string {
	switch v {
	case Differs:
		return fmt.Sprintf("differs in %d of %d runs", differ, runs)
	case But:
		return fmt.Sprintf("exact but for %d of %d runs", odd, runs)
	}
	return string(v)
}
