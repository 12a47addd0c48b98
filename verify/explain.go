package verify

import (
	"crypto/sha256"
	"slices"

	"github.com/gmpsim/gmpsim/real"
)

// An explainer finds the variant that a real outcome is.
type explainer struct {
	*Prediction
	by []*strike // what parts of an outcome do not count
}

// A strike is what is left of outcomes without what a reason decides.
type strike struct {
	*striker
	why  Reason
	left map[real.Result]fingerprint
}

// A fingerprint stands for a text: outcomes may be long, and there may be hundreds.
type fingerprint [sha256.Size]byte

// explainer returns one for a sample.
func (p *Prediction) explainer(s real.Sample) *explainer {
	e := &explainer{Prediction: p}
	switch {
	case p.Ways.Time:
		e.add(RealTime, p.clock(s))
	case p.Ways.Long && !p.Ways.Chance:
		e.add(Slice, p.clock(s))
	}
	e.add(Chance, p.chance(s))
	return e
}

func (e *explainer) add(why Reason, c *striker) {
	if c != nil {
		e.by = append(e.by, &strike{c, why, map[real.Result]fingerprint{}})
	}
}

// explain returns the variant that a result is, and why only in part; "" if it is exactly
// that. It returns nil if it is none.
func (e *explainer) explain(r real.Result) (v *Variant, but Reason) {
	for _, list := range [][]Variant{e.Usual, e.Others} {
		if i := find(list, r); i >= 0 {
			return &list[i], ""
		}
	}
	for _, s := range e.by {
		for _, list := range [][]Variant{e.Usual, e.Others} {
			if i := slices.IndexFunc(list, func(v Variant) bool { return s.of(r) == s.of(v.Result) }); i >= 0 {
				return &list[i], s.why
			}
		}
	}
	return nil, ""
}

// is reports whether a result is a variant, be it only in part.
func (e *explainer) is(r real.Result, v Variant) bool {
	return r == v.Result || slices.ContainsFunc(e.by, func(s *strike) bool { return s.of(r) == s.of(v.Result) })
}

// of returns what is left of a result.
func (s *strike) of(r real.Result) fingerprint {
	f, ok := s.left[r]
	if !ok {
		f = s.strike(tokens(r))
		s.left[r] = f
	}
	return f
}

// unexplained returns the outcomes that are none of the variants.
func (e *explainer) unexplained(s real.Sample) real.Sample {
	return slices.DeleteFunc(slices.Clone(s), func(r real.Count) bool {
		v, _ := e.explain(r.Result)
		return v != nil
	})
}
