package plan

import (
	"slices"
	"sort"

	"golang.org/x/tools/go/ssa"
)

// extend adds the stretch from..to, which begins no later than what is there.
func (w *web) extend(from, to int) {
	if n := len(w.segs); n > 0 && w.segs[n-1].from <= to {
		w.segs[n-1].from = min(w.segs[n-1].from, from)
		w.segs[n-1].to = max(w.segs[n-1].to, to)
		return
	}
	w.segs = append(w.segs, segment{from, to})
}

// begin cuts the earliest stretch where the value is written; one that nobody
// reads still needs its register for a moment.
func (w *web) begin(at, dead int) {
	if n := len(w.segs); n > 0 && w.segs[n-1].from <= at && at < w.segs[n-1].to {
		w.segs[n-1].from = at
		return
	}
	w.segs = append(w.segs, segment{at, dead})
}

// finish puts the stretches in order; they were collected from the end.
func (w *web) finish() {
	if len(w.segs) == 0 {
		w.segs = []segment{{0, 1}} // a parameter that nobody reads
	}
	slices.SortFunc(w.segs, earlier)
}

func earlier(a, b segment) int { return a.from - b.from }

// overlap reports whether two sorted lists of segments have a position in common.
func overlap(a, b []segment) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].to <= b[0].from:
			a = a[1:]
		case b[0].to <= a[0].from:
			b = b[1:]
		default:
			return true
		}
	}
	return false
}

// overlapLong is overlap for a long a.
func overlapLong(a, b []segment) bool {
	for _, s := range b {
		i := sort.Search(len(a), func(i int) bool { return a[i].to > s.from })
		if i < len(a) && a[i].from < s.to {
			return true
		}
	}
	return false
}

func mergeSegments(a, b []segment) []segment {
	out := slices.Concat(a, b)
	slices.SortFunc(out, earlier)
	return out
}

// coalesce joins phis with their arguments, those of a loop's back edge first.
func (f *Function) coalesce() {
	for _, b := range f.Blocks {
		for _, back := range []bool{true, false} {
			for _, p := range b.Preds {
				if o := f.order[p.Index]; o != unreachable && (o >= f.order[b.Index]) == back {
					f.PhiArgs(p, b, f.join)
				}
			}
		}
	}
}

// join gives a phi and what flows into it one register, unless the two live at the same
// time: then a move on the edge between the blocks is needed.
func (f *Function) join(phi *ssa.Phi, arg ssa.Value) {
	x, y := f.vals[phi], f.vals[arg]
	if y == nil {
		return
	}
	y, part := y.Resolve()
	if part != 0 || y.Folded || y.Class != x.Class || x.web == y.web {
		return
	}
	a, b := x.web, y.web
	if a.fixed && b.fixed || overlap(a.segs, b.segs) {
		return
	}
	if b.fixed {
		a.reg, a.fixed = b.reg, true
	}
	a.segs = mergeSegments(a.segs, b.segs)
	for _, z := range f.list {
		if z.web == b {
			z.web = a
		}
	}
}
