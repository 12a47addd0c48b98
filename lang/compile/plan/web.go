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
	switch {
	case len(a) > muchLonger*len(b):
		return overlapLong(a, b)
	case len(b) > muchLonger*len(a):
		return overlapLong(b, a)
	}
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

// muchLonger is how many times as long a list must be for a search in it to pay.
const muchLonger = 16

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

// mergeSegments puts the stretches of b between those of a. It takes as long as what it
// moves: a variable that many branches change has a long web, which each of them joins.
func mergeSegments(a, b []segment) []segment {
	i, j := len(a)-1, len(b)-1
	a = append(a, b...)
	for to := len(a) - 1; j >= 0; to-- {
		if i >= 0 && a[i].from > b[j].from {
			a[to] = a[i]
			i--
		} else {
			a[to] = b[j]
			j--
		}
	}
	return a
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
	for _, x := range f.list {
		x.web = x.web.whole()
	}
}

// whole returns the web that w has joined. The way there gets shorter each time.
func (w *web) whole() *web {
	for w.joined != nil {
		if next := w.joined.joined; next != nil {
			w.joined = next
		}
		w = w.joined
	}
	return w
}

// join gives a phi and what flows into it one register, unless the two live at the same
// time: then a move on the edge between the blocks is needed.
func (f *Function) join(phi *ssa.Phi, arg ssa.Value) {
	x, y := f.vals[phi], f.vals[arg]
	if y == nil {
		return
	}
	y, part := y.Resolve()
	if part != 0 || y.Folded || y.Class != x.Class {
		return
	}
	a, b := x.web.whole(), y.web.whole()
	if a == b || a.fixed && b.fixed || overlap(a.segs, b.segs) {
		return
	}
	if b.fixed {
		a.reg, a.fixed = b.reg, true
	}
	if len(a.segs) < len(b.segs) {
		a.segs, b.segs = b.segs, a.segs
	}
	a.segs = mergeSegments(a.segs, b.segs)
	b.joined = a
}
