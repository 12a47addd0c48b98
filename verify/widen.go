package verify

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// errSpent is the cause of a context that ends when the budget is spent.
var errSpent = errors.New("the budget is spent")

// Widen adds the variants that may explain a sample of real runs, of which not all are
// usual: what the program prints at another date, with a faster clock, in a process that
// has just begun, and with other seeds. It ends as soon as enough is known, and when
// the budget is spent or one of these runs does not end.
func (p *Predictor) Widen(ctx context.Context, q *Prediction, s real.Sample) error {
	if p.Budget > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, p.Budget, errSpent)
		defer cancel()
	}
	for _, try := range []func(context.Context, *Prediction, real.Sample) error{p.tryDates, p.tryClock, p.trySeeds} {
		err := try(ctx, q, s)
		if gaveUp(err) {
			q.Spent = true
			return nil
		}
		if err != nil || len(q.explainer(s).unexplained(s)) == 0 {
			return err
		}
	}
	return nil
}

// say tells the user what is tried.
func (p *Predictor) say(format string, args ...any) {
	if p.Progress != nil {
		p.Progress(fmt.Sprintf(format, args...))
	}
}

// away is how far another date is: the year, the day of the week, the hour and each digit
// of a fraction are others then.
const away = 400*24*time.Hour + 5*time.Hour + 7*time.Minute + 11*time.Second + 123_456_789

// tryDates finds out whether the program prints what depends on the date. If so, it is
// simulated at the time of each real run that came to something else, too.
func (p *Predictor) tryDates(ctx context.Context, q *Prediction, s real.Sample) error {
	later, err := p.at(ctx, 0, p.World.wall().Add(away))
	if err != nil || later == q.Usual[0].Result {
		return err
	}
	q.Clocks = append(q.Clocks, later)
	q.Ways.Dated, q.Ways.Time = true, true
	misses := 0
	for i, r := range s {
		p.say("the date of outcome %d of %d", i+1, len(s))
		for tick := 0; tick < 2 && misses < fewDates && !r.Started.IsZero() && find(q.Usual, r.Result) < 0; tick++ {
			v := Variant{Name: q.Usual[tick].Name}
			if v.Result, err = p.at(ctx, tick, r.Started); err != nil {
				return err
			}
			q.Usual = append(q.Usual, v)
		}
		if find(q.Usual, r.Result) < 0 {
			misses++
		}
	}
	return nil
}

// fewDates is how many outcomes are simulated at their own dates in vain: a program that
// prints fractions of a second has no outcome that is the same to the last digit.
const fewDates = 3

// at returns what the program prints from one of the two states if its clock begins then.
func (p *Predictor) at(ctx context.Context, later int, wall time.Time) (real.Result, error) {
	world := p.World
	defer func() { p.World = world }()
	p.World.Wall = wall
	return p.run(ctx, p.begun(later), nil)
}

// tryClock finds out, if time may decide, what of the output the clock decides: the
// program runs once more with clocks that are twice as fast. Also it is simulated as in a
// process that has just begun and, if it runs for long, on a machine that is so fast that
// no slice ends.
func (p *Predictor) tryClock(ctx context.Context, q *Prediction, _ real.Sample) error {
	if q.Ways.Long {
		costs := rules.DefaultCosts()
		costs.Slice = event.Duration(simulatedFor) * event.Second
		if err := p.Under(ctx, q, costs, Slice, "where no slice ends"); err != nil {
			return err
		}
	}
	if !q.Ways.Time {
		return nil
	}
	p.say("a faster clock")
	world := p.World
	p.World.Rate = 2
	faster, err := p.run(ctx, p.begun(0), nil)
	p.World = world
	if err != nil {
		return err
	}
	q.Clocks = append(q.Clocks, faster)
	costs := ColdCosts()
	in := fmt.Sprintf("go statements of %v, as in a process that has just begun", costs.GoCold)
	return p.Under(ctx, q, costs, RealTime, in)
}

// ColdCosts are what things take in a process that has just begun: to make its first
// goroutines it needs memory that nobody has touched (measured at GOMAXPROCS=1: 1.6 to
// 2.9 us, 3 us in a loop of 400). Which of two timers is first may depend on it.
func ColdCosts() rules.Costs {
	costs := rules.DefaultCosts()
	costs.GoCold = 3 * event.Microsecond
	return costs
}

// otherSeeds is how many seeds are tried at most to explain an outcome. If chance has
// many, more seeds would hardly find it either.
const otherSeeds = 200

// trySeeds tries other seeds, until each real outcome is one of a simulated run or more
// seeds would tell nothing new.
func (p *Predictor) trySeeds(ctx context.Context, q *Prediction, s real.Sample) error {
	if !q.Ways.Chance && !q.Ways.severalPs() {
		return nil
	}
	e := q.explainer(s)
	left := e.unexplained(s)
	for !q.enough(s, left) {
		q.Seeds++
		p.say("seed %d of at most %d: %d of %d outcomes are explained", q.Seeds, otherSeeds, len(s)-len(left), len(s))
		v, err := p.Seed(ctx, p.Config.Seed+int64(q.Seeds))
		if err != nil {
			q.Seeds--
			return err
		}
		if !q.Ways.Chance {
			v.Why = SeveralPs
		}
		q.Others = append(q.Others, v)
		left = slices.DeleteFunc(left, func(r real.Count) bool { return e.is(r.Result, v) })
	}
	return nil
}

// When more seeds tell nothing new.
const (
	fewSeeds  = 10   // before that it is too early to tell
	someSeeds = 30   // if nearly all of these have outcomes of their own, so do others
	doubt     = 0.01 // the probability that seeds miss an outcome as frequent as a real one
)

// enough reports whether there are no outcomes left to explain, or the seeds that were
// tried say that no other would: chance has too many outcomes, or an outcome that is as
// frequent as the real one would have been among them.
func (p *Prediction) enough(s, left real.Sample) bool {
	switch {
	case len(left) == 0, p.Seeds >= otherSeeds:
		return true
	case p.Seeds < fewSeeds:
		return false
	case p.Seeds >= someSeeds && unseen(p.Others) > mostlyUnseen:
		return true
	}
	runs := s.Runs()
	for _, r := range left {
		// A few runs say little: two of five may be alike where sixteen outcomes are as likely.
		frequency := max(float64(r.N)-1, 0.5) / float64(2*(runs+1))
		if math.Pow(1-frequency, float64(p.Seeds)) > doubt {
			return false
		}
	}
	return true
}
