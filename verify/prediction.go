package verify

import (
	"slices"
	"time"

	"github.com/gmpsim/gmpsim/real"
)

// A Prediction is what the simulator says that a program prints at GOMAXPROCS=1, and
// how it ends.
//
// There the real scheduler is a function of the program and of the state in which
// main begins, as long as neither chance nor the clock has a part. So there are two
// usual variants, one for each state, and most real runs must be one of them. The
// others explain what chance or the clock decided.
type Prediction struct {
	Usual  []Variant     // of schedtick 4 and of schedtick 5; also at the time of other real runs, if it prints a date
	Others []Variant     // of other seeds, or where things take longer
	Clocks []real.Result // the first of Usual where only the clock is another: at another date, or faster
	Ways   Ways

	Waits time.Duration // how long the simulated runs took, at most: a real one hardly waits for longer
	Seeds int           // how many other seeds were tried
	Spent bool          // there was no time to try all that may explain a run
}

// A Variant is what a program prints under one set of circumstances.
type Variant struct {
	Name string // of the circumstances, such as "schedtick 4"
	Why  Reason // why a real run may come to it; "" if it is one of the usual two
	real.Result
}

// Explains reports whether a real run came to what is predicted, be it usual or not.
func (p *Prediction) Explains(r real.Result) bool {
	return find(p.Usual, r) >= 0 || find(p.Others, r) >= 0
}

// find returns which variant a result is, -1 if it is none.
func find(all []Variant, r real.Result) int {
	r = real.Uninlined(r)
	return slices.IndexFunc(all, func(v Variant) bool { return real.Uninlined(v.Result) == r })
}
