package hunt

import (
	"context"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/verify"
)

// LeftToChance is the verdict on a program in which a draw decides: there is nothing to
// compare. The others are those of verify: Exact, But and Differs.
const LeftToChance verify.Verdict = "chance"

// How often a program is run: a few times, and some more if those were not all
// as predicted. An outcome that is not predicted and that more than one in
// oddShare of these have is a difference: slices and odd starts are rare, and
// seldom lead to the same outcome twice.
const (
	fewRuns   = 3
	moreRuns  = 40
	oddShare  = 4
	timedRuns = 300 // where two timers race, a prediction may be one outcome of many
)

// Compare asks reality and returns the verdict and what was seen.
func (t *Trial) Compare(ctx context.Context, ask func(runs int) (real.Sample, error)) (verify.Verdict, real.Sample, error) {
	if t.Chance {
		return LeftToChance, nil, nil
	}
	s, err := ask(fewRuns)
	if err != nil || t.Odd(s) == 0 {
		return verify.Exact, s, err
	}
	if err = t.widen(ctx); err != nil {
		return verify.Differs, s, err
	}
	if t.predictor.Timed {
		return t.compareTimed(s, ask)
	}
	if s, err = ask(moreRuns); err != nil {
		return verify.Differs, s, err
	}
	return t.judge(s), s, nil
}

// compareTimed asks until a run is as predicted: where real time decides, a busy
// host has many outcomes, and the prediction must be one of them.
func (t *Trial) compareTimed(s real.Sample, ask func(runs int) (real.Sample, error)) (verify.Verdict, real.Sample, error) {
	for runs := fewRuns; runs < timedRuns && t.Odd(s) == runs; runs += fewRuns {
		more, err := ask(fewRuns)
		if err != nil {
			return verify.Differs, s, err
		}
		s = append(s, more...)
	}
	if t.Odd(s) >= timedRuns {
		return verify.Differs, s, nil
	}
	return verify.But, s, nil
}

// judge is the verdict on a large sample, of which slow hosts explain some.
func (t *Trial) judge(s real.Sample) verify.Verdict {
	for i, c := range s {
		if !t.Prediction.Explains(c.Result) && (i == 0 || c.N > moreRuns/oddShare) {
			return verify.Differs
		}
	}
	return verify.But
}
